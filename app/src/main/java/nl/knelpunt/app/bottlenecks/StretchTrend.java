package nl.knelpunt.app.bottlenecks;

/**
 * How long orders took for a stretch that ended in a period, beside the period before. In elapsed time, nights and weekends included.
 *
 * @param stretch its id in the journey
 * @param step the step that owns it
 */
public record StretchTrend(String stretch, String step, Median now, Median before) {}
