package nl.knelpunt.notifier.report;

import nl.knelpunt.contract.HeldBack;

/** What nobody was alerted of, by the reason. */
public record Held(HeldBack.Reason reason, long complaints) {}
