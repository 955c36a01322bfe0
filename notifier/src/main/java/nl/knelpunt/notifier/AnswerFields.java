package nl.knelpunt.notifier;

import static nl.knelpunt.notifier.Html.escaped;

import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Limits;

/**
 * The fields of a form.
 *
 * @param values what stands in them
 * @param problems what is wrong with them, by field
 */
record AnswerFields(Wording wording, Map<String, String> values, Map<String, Phrase> problems) {

    /** @param completion how browsers may fill it in */
    String text(String name, Phrase label, String completion) {
        return """
                <div class="field%s"><label for="%s">%s</label>
                <input id="%s" name="%s" value="%s" required maxlength="%d" autocomplete="%s">
                %s</div>
                """.formatted(
                        wrong(name),
                        name,
                        say(label),
                        name,
                        name,
                        value(name),
                        Limits.NAME_CHARACTERS,
                        completion,
                        problem(name));
    }

    /** Those that an answer has of its own. */
    String of(Action action, List<Journey.Step> steps) {
        return switch (action) {
            case TAKEN, PROMISED -> until();
            case ANSWERED -> "";
            case SOLVED ->
                text(AnswerForm.CAUSE, Phrase.FORM_CAUSE, "off")
                        + text(AnswerForm.PREVENTION, Phrase.FORM_PREVENTION, "off")
                        + "<p class=\"hint field\">" + say(Phrase.FORM_SOLVED_HINT) + "</p>\n";
            case NOT_OURS -> step(steps);
        };
    }

    private String until() {
        return """
                <fieldset class="field%s"><legend>%s</legend>
                <div class="two">
                <div><label class="small" for="date">%s</label>
                <input type="date" id="date" name="date" value="%s" required></div>
                <div><label class="small" for="time">%s</label>
                <input type="time" id="time" name="time" value="%s" required></div>
                </div>
                %s<p class="hint">%s</p></fieldset>
                """.formatted(
                        wrong(AnswerForm.DATE),
                        say(Phrase.FORM_UNTIL),
                        say(Phrase.FORM_DATE),
                        value(AnswerForm.DATE),
                        say(Phrase.FORM_TIME),
                        value(AnswerForm.TIME),
                        problem(AnswerForm.DATE),
                        say(Phrase.FORM_UNTIL_HINT));
    }

    private String step(List<Journey.Step> steps) {
        var options = new StringBuilder("<option value=\"\">" + say(Phrase.FORM_STEP_NONE) + "</option>\n");
        for (var step : steps) {
            var chosen = step.id().equals(values.get(AnswerForm.STEP)) ? " selected" : "";
            var label = wording.step(step.id()) + " – " + wording.department(step.department());
            options.append(
                    "<option value=\"%s\"%s>%s</option>\n".formatted(escaped(step.id()), chosen, escaped(label)));
        }
        return """
                <div class="field%s"><label for="step">%s</label>
                <select id="step" name="step" required>
                %s</select>
                %s</div>
                """.formatted(wrong(AnswerForm.STEP), say(Phrase.FORM_STEP), options, problem(AnswerForm.STEP));
    }

    private String wrong(String name) {
        return problems.containsKey(name) ? " wrong" : "";
    }

    private String problem(String name) {
        var problem = problems.get(name);
        return problem == null ? "" : "<p class=\"error\">" + say(problem) + "</p>\n";
    }

    private String value(String name) {
        return escaped(Harmless.line(values.getOrDefault(name, "")));
    }

    private String say(Phrase phrase) {
        return escaped(wording.say(phrase));
    }
}
