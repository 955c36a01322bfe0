package nl.knelpunt.notifier;

import java.util.List;

/** Gives alerts the ways to answer them. Thread-safe. */
interface Links {
    /** Where none are configured. */
    Links NONE = job -> List.of();

    /** In the order in which they are shown. */
    List<Link> of(Job job);
}
