package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import org.jspecify.annotations.Nullable;

/** What an alert asks of who reads it. Of a kind of fault, since what a step means the department itself knows best. */
final class WhatToDo {
    private WhatToDo() {}

    /** @return what to do with one complaint; null for a message that is nobody's, such as a test */
    static @Nullable String with(AlertedComplaint complaint, Wording wording) {
        var todo = phrase(complaint.kind(), complaint.step(), complaint.fault());
        if (complaint.kind() == Kind.OTHER && isOfNoJourney(complaint, wording)) {
            return null;
        }
        var said = wording.say(todo);
        return complaint.kind() == Kind.COMPLAINT
                        && !isUnclear(complaint.step())
                        && Wording.order(complaint).isEmpty()
                ? said + " " + wording.say(Phrase.ASK_FOR_ORDER)
                : said;
    }

    /** @return what to do with all complaints of one step and fault */
    static String withAll(Kind kind, String step, String fault, Wording wording) {
        return wording.say(phrase(kind, step, fault));
    }

    private static Phrase phrase(Kind kind, String step, String fault) {
        if (isUnclear(step)) {
            return Phrase.PLEASE_LOOK;
        }
        return switch (kind) {
            case COMPLAINT -> ofFault(fault);
            case PROBLEM_REPORT -> Phrase.DO_MEND;
            case QUESTION -> Phrase.DO_REPLY;
            case PRAISE, OTHER -> Phrase.DO_READ;
        };
    }

    /** The shipped kinds of fault; a shop's own are for it to know. */
    private static Phrase ofFault(String fault) {
        return switch (fault) {
            case "delay" -> Phrase.DO_DELAY;
            case "attitude" -> Phrase.DO_ATTITUDE;
            case "error" -> Phrase.DO_ERROR;
            case "quality" -> Phrase.DO_QUALITY;
            case "information" -> Phrase.DO_INFORMATION;
            case "broken_promise" -> Phrase.DO_BROKEN_PROMISE;
            case "cost" -> Phrase.DO_COST;
            case "availability" -> Phrase.DO_AVAILABILITY;
            default -> Phrase.DO_ANSWER;
        };
    }

    private static boolean isUnclear(String step) {
        return step.equals(Journey.UNCLEAR);
    }

    private static boolean isOfNoJourney(AlertedComplaint complaint, Wording wording) {
        return !isUnclear(complaint.step())
                && wording.journey().step(complaint.step()).isEmpty();
    }
}
