package nl.knelpunt.notifier;

import java.util.Locale;

/** What a template is about. */
enum TemplateKind {
    COMPLAINT(Notice.Single.class),
    SUMMARY(Notice.Summary.class),
    PROBLEM(Notice.Problem.class);

    private final Class<? extends Record> notice;

    TemplateKind(Class<? extends Record> notice) {
        this.notice = notice;
    }

    static TemplateKind of(Notice notice) {
        return switch (notice) {
            case Notice.Single _ -> COMPLAINT;
            case Notice.Summary _ -> SUMMARY;
            case Notice.Problem _ -> PROBLEM;
        };
    }

    /** Whose components its templates name, beside the frame's. */
    Class<? extends Record> notice() {
        return notice;
    }

    /** As the names of templates begin. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
