package nl.knelpunt.contract;

/** Why a complaint weighs more than another, the gravest first. */
public enum SeverityReason {
    /** Someone fell ill, was hurt or might have been; or a minor was sold what is not for minors. */
    SAFETY(4),

    /** Violence, the threat of it, stalking or harassment. */
    THREAT(4),

    /** The customer is ill, old, disabled or very young, or keeps a diet on medical grounds. */
    VULNERABLE(3),

    /** Lawyers, courts, authorities or the press are named. */
    LEGAL(3),

    /** The customer lost much money. */
    MONEY(3),

    /** Complained before, more than once, and not answered. */
    REPEATED(3),

    /** About to leave for good after long custom. */
    LEAVING(3);

    private final int level;

    SeverityReason(int level) {
        this.level = level;
    }

    /** How severe a complaint with this reason is at least: 3 (grave) or 4 (safety). */
    public int level() {
        return level;
    }
}
