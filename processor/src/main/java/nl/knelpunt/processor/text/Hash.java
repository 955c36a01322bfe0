package nl.knelpunt.processor.text;

/** FNV-1a over characters (Fowler, Noll and Vo), finished as in MurmurHash3 so that the low bits can index a table. */
final class Hash {
    private static final int PRIME = 16777619;

    private Hash() {}

    static int start(int seed) {
        return 0x811C9DC5 ^ seed * 0x9E3779B9;
    }

    static int add(int hash, int value) {
        return (hash ^ value) * PRIME;
    }

    static int add(int hash, String text) {
        int h = hash;
        for (int i = 0; i < text.length(); i++) {
            h = add(h, text.charAt(i));
        }
        return h;
    }

    static int finish(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
