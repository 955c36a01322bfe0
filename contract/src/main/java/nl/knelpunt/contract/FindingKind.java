package nl.knelpunt.contract;

/** What a fact is that a text states. */
public enum FindingKind {
    /** The number of an order, a parcel or an invoice, as written but for spaces. */
    ORDER_NUMBER,

    /** A sum of money with two decimals and its ISO 4217 code: {@code 12.50 EUR}. */
    AMOUNT,

    /** A day, as an ISO 8601 date: {@code 2024-05-12}. */
    DATE,

    /**
     * What the shop promised, in ISO 8601: a time ({@code 18:30}), an interval of two ({@code 17:00/19:00}), a duration ({@code
     * PT45M}, {@code P3D}; working days count as days) or a date.
     */
    PROMISED_TIME
}
