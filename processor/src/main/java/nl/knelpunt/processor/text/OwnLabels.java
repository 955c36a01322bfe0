package nl.knelpunt.processor.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.Journey;

/** A shop's own labelled texts. */
public final class OwnLabels {
    /** To start from. */
    public static final OwnLabels NONE = new OwnLabels(List.of());

    private final List<LabelledText> texts;

    OwnLabels(List<LabelledText> texts) {
        this.texts = List.copyOf(texts);
    }

    /**
     * Reads files with a JSON object a line: {@code text}, {@code step} and what else is known of {@code id}, {@code lang},
     * {@code steps}, {@code fault}, {@code faults}, {@code experience}, {@code kind} and {@code severity}.
     *
     * @param journey whose steps and faults may be used, besides none and unclear
     * @throws TrainingException if a file or a line cannot be used, with all such files and lines
     */
    public static OwnLabels read(List<Path> files, Journey journey) {
        return OwnLabelsReader.read(files, journey);
    }

    /** These and one more: a text, and where a person put it. */
    public OwnLabels with(String text, String language, String step, String fault) {
        List<LabelledText> more = new ArrayList<>(texts);
        more.add(LabelledText.of(text, language, step, fault));
        return new OwnLabels(more);
    }

    public int size() {
        return texts.size();
    }

    List<LabelledText> texts() {
        return texts;
    }

    /**
     * Refuses what a model cannot be learnt from, before time is spent on it.
     *
     * @param onShipped as for {@link #train}
     * @throws TrainingException if they have fewer than two steps between them and the shipped corpus does not count
     */
    public void requireTeachable(boolean onShipped) {
        if (!onShipped && texts.stream().map(LabelledText::step).distinct().count() < 2) {
            throw new TrainingException(
                    List.of("all " + texts.size() + " texts have the same step: there is nothing to tell apart"));
        }
    }

    /**
     * Learns a model from them.
     *
     * @param onShipped whether steps and faults are learnt from the shipped corpus too; experience, kind, language and safety are in
     *     any case, and so is what holds no problem
     * @return the model's file
     * @throws TrainingException as {@link #requireTeachable} does
     */
    public byte[] train(boolean onShipped) {
        requireTeachable(onShipped);
        return onShipped
                ? ModelTrainer.onTop(ShippedCorpus.load(), texts, Models.shippedModel())
                : ModelTrainer.alone(ShippedCorpus.load(), texts);
    }
}
