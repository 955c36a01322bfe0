package nl.knelpunt.notifier;

import nl.knelpunt.contract.ComplaintHandled;

/**
 * One way to answer an alert.
 *
 * @param label what it says, in the language of the alert's department
 * @param url of the page on which it is said
 */
record Link(ComplaintHandled.Action action, String label, String url) {
    /** Whoever has the address can answer. */
    @Override
    public String toString() {
        return "Link[" + action + "]";
    }
}
