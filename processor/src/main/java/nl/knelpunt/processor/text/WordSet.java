package nl.knelpunt.processor.text;

import org.jspecify.annotations.Nullable;

/** A short list in which each word of a text is looked up: by the hash that a word has anyway, in a table that is mostly empty. */
final class WordSet {
    private final @Nullable String[] slots;

    /** @param forms as {@link Word#form} has them */
    WordSet(String... forms) {
        slots = new String[Integer.highestOneBit(forms.length) * 8];
        for (String form : forms) {
            slots[slot(form, Word.hash(form))] = form;
        }
    }

    boolean contains(Word word) {
        return slots[slot(word.form(), word.hash())] != null;
    }

    boolean contains(String form) {
        return slots[slot(form, Word.hash(form))] != null;
    }

    private int slot(String form, int hash) {
        int slot = Hash.finish(hash) & slots.length - 1;
        for (String there = slots[slot]; there != null && !there.equals(form); there = slots[slot]) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
