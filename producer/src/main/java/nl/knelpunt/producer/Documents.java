package nl.knelpunt.producer;

import java.util.List;

/**
 * What a body holds.
 *
 * @param batch whether it is answered item by item, also if it holds but one
 */
record Documents(boolean batch, List<Document> list) {
    /** Of one body; a file may hold any number. */
    static final int MOST = 5_000;

    /** @throws ProblemException if there is none, or more than {@value #MOST} */
    Documents {
        if (list.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "there is nothing in it");
        }
        if (list.size() > MOST) {
            throw new ProblemException(ProblemType.INVALID, "it must have at most " + MOST + " items");
        }
        list = List.copyOf(list);
    }

    static Documents single(Document document) {
        return new Documents(false, List.of(document));
    }
}
