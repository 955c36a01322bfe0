package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopProblemsTest {
    @TempDir
    Path folder;

    /** A part of the good file, what it is replaced by, and the one problem that then is reported. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop:                    | shpo:                   | 1:1: key "shpo" is not known; did you mean "shop"?
            receivers:\\n            | recievers:\\n           | 4:1: key "recievers" is not known; did you mean "receivers"?
            departments:             | departmens:             | 6:1: key "departmens" is not known; did you mean "departments"?
            milestones: [placed]     | milestones: [placed, paid]\\n  aliases: { betaald: payd } | 15:23: milestone "payd" is not known; did you mean "paid"?
            milestones: [placed]     | milestones: [placed, paid]\\n  aliases: { paid: placed } | 15:14: "paid" is a milestone itself and can stand for no other
            milestones: [placed]     | milestones: [placed, paid]\\n  stretches: { wait: { from: paid, to: placed, step: ordering, nl: w, en: w } } | 15:40: "placed" does not come after "paid" in the list of milestones
            milestones: [placed]     | milestones: [placed, paid]\\n  stretches: { wait: { from: placed, to: payd, step: ordering, nl: w, en: w } } | 15:42: milestone "payd" is not known; did you mean "paid"?
            milestones: [placed]     | milestones: [placed, paid]\\n  stretches: { wait: { from: placed, to: paid, step: order, nl: w, en: w } } | 15:54: step "order" is not known; known: ordering
            delay: { nl              | delay: { waiting: 2, nl | 13:23: "waiting" must be a number from 0 to 1
            department: web, nl: B   | department: web, after: payd, nl: B | 11:41: milestone "payd" is not known; known: placed
            milestones: [placed]     | milestone: [placed]     | 14:3: key "milestone" is not known; did you mean "milestones"?
            name: Tulp               | nme: Tulp               | 2:3: key "nme" is not known; did you mean "name"?
            { channel: console }     | { chanel: console }     | 5:11: key "chanel" is not known; did you mean "channel"?
            { channel: console }     | { }                     | 5:9: "channel" is missing
            { channel: console }     | { channel: }            | 5:19: "channel" is empty
            { channel: console }     | { channel: [console] }  | 5:20: "channel" takes a single value here
            { channel: console }     | console                 | 5:9: expected keys with values here
            { channel: console }     | { channel: consle }     | 5:20: channel "consle" is not known; did you mean "console"?
            { channel: console }     | { channel: pigeon }     | 5:20: channel "pigeon" is not known; known: console, email, webhook
            { channel: console }     | { channel: pigeon, to: a@b.nl } | 5:20: channel "pigeon" is not known; known: console, email, webhook
            { channel: console }     | { channel: console, to: a@b.nl } | 5:29: key "to" is not known; known: channel, maxPerHour
            { channel: console }     | { channel: email }      | 5:9: "to" is missing
            { channel: console }     | { channel: email, to: x } | 5:31: "to" must be an e-mail address
            { channel: console }     | { channel: email, to: }  | 5:30: "to" is empty
            { channel: console }     | { channel: webhook, url: 'https://x', secretEnv: x y } | 5:58: "secretEnv" must be an environment variable
            { channel: console }     | { channel: webhook, url: 'https://x', allowAddresses: [10.0.0.1, x] } | 5:74: "allowAddresses" must be addresses
            { channel: console }     | { channel: webhook, url: 'https://x', allowAddresses: [] } | 5:63: "allowAddresses" needs at least one entry
            { channel: console }     | { channel: console, maxPerHour: 0 } | 5:41: "maxPerHour" must be a whole number from 1 to 3600
            { channel: console }     | { channel: console, maxPerHour: many } | 5:41: "maxPerHour" must be a whole number from 1 to 3600
            web: { receivers: [desk] } | web: { receivers: [desk], calendar: depot } | 7:39: there is no section "calendars" with "depot" in it
            journey:                 | escalations: { usual: { levels: [{ after: PT1H }] } }\\njourney: | 9:1: "lastResort" is missing: escalations end nowhere without receivers that hear when nobody answered
            journey:                 | lastResort: [dsek]\\njourney: | 9:14: receiver "dsek" is not known; did you mean "desk"?
            journey:                 | lastResort: [desk]\\nescalations: { usual: { levels: [] } }\\njourney: | 10:33: "levels" must be a list of entries with keys and values, at least one
            journey:                 | lastResort: [desk]\\nescalations: { usual: { levels: [{ after: 60 }] } }\\njourney: | 10:43: "after" must be a duration from PT1S to P14D, such as PT2H
            journey:                 | lastResort: [desk]\\nescalations: { usual: { levels: [{ receivers: [desk] }] } }\\njourney: | 10:34: "after" is missing
            journey:                 | lastResort: [desk]\\nescalations: { usual: { working: yes, levels: [{ after: PT1H }] } }\\njourney: | 10:34: "working" must be true or false
            journey:                 | report: { at: 8 }\\njourney: | 9:15: "at" must be a time such as 08:00
            journey:                 | report: { language: fr }\\njourney: | 9:21: language "fr" is not known; known: en, nl
            journey:                 | report: { directors: [dsek] }\\njourney: | 9:23: receiver "dsek" is not known; did you mean "desk"?
            journey:                 | routes: { receivers: [dsek] }\\njourney: | 9:23: receiver "dsek" is not known; did you mean "desk"?
            journey:                 | routes: { match: { step: ordering } }\\njourney: | 9:11: key "match" is not known; known: calendar, escalation, groupBy, groupInterval, groupWait, receivers, repeatInterval, routes
            journey:                 | routes: { groupWait: 30 }\\njourney: | 9:22: "groupWait" must be a duration from PT0S to P14D, such as PT30S
            journey:                 | routes: { groupInterval: PT0S }\\njourney: | 9:26: "groupInterval" must be a duration from PT1S to P14D, such as PT5M
            journey:                 | routes: { groupBy: [stp] }\\njourney: | 9:21: label "stp" is not known; did you mean "step"?
            journey:                 | routes: { calendar: depot }\\njourney: | 9:21: calendar "depot" is not known; known: always
            journey:                 | routes: { escalation: usual }\\njourney: | 9:23: there is no section "escalations" with "usual" in it
            journey:                 | routes: { routes: [{ match: { stp: ordering } }] }\\njourney: | 9:31: label "stp" is not known; did you mean "step"?
            journey:                 | routes: { routes: [{ match: { step: odering } }] }\\njourney: | 9:37: step "odering" is not known; did you mean "ordering"?
            journey:                 | routes: { routes: [{ match: { severity: 5 } }] }\\njourney: | 9:41: a severity is 1, 2, 3 or 4, or 3+ for that and more
            journey:                 | routes: { routes: [{ match: { kind: praise }, continue: maybe }] }\\njourney: | 9:57: "continue" must be true or false
            journey:                 | routes: { routes: [{ receivers: [desk] }, { match: { step: ordering } }] }\\njourney: | 9:43: nothing reaches this route: route 0.0 before it takes all that it matches
            journey:                 | routes: { routes: [{ match: { severity: 3+ } }, { match: { severity: 4, step: ordering } }] }\\njourney: | 9:49: nothing reaches this route: route 0.0 before it takes all that it matches
            journey:                 | routes: { routes: [{ match: { severity: [3, 4] }, unless: { severity: 3+ } }] }\\njourney: | 9:20: nothing reaches this route: it excludes all that it matches
            journey:                 | routes: { routes: [{ match: { severity: 4 }, routes: [{ match: { severity: [2, 3] } }] }] }\\njourney: | 9:20: nothing reaches route 0.0.0: this route, which is above it, matches nothing of it
            { channel: console }     | { channel: console, channel: email } | 5:29: key "channel" stands here twice
            { channel: console }     | { channel: console, [a]: b } | 5:29: a key must be a word
            web: { receivers: [desk] } | web: { }              | 7:8: "receivers" is missing
            web: { receivers: [desk] } | web: { receivers: [] } | 7:21: "receivers" needs at least one entry
            web: { receivers: [desk] } | web: { receivers: desk } | 7:21: "receivers" must be a list, such as [one, two]
            web: { receivers: [desk] } | web: { receivers: [{}] } | 7:22: "receivers" takes a single value here
            web: { receivers: [desk] } | web: { receivers: [desk, dseks] } | 7:28: receiver "dseks" is not known; known: desk
            web: { receivers: [desk] } | web: { receivers: [desk, desk] } | 7:28: "desk" stands here twice
            web: { receivers: [desk] } | web: { receivers: [desk], language: de } | 7:39: language "de" is not known; known: en, nl
            web: { receivers: [desk] } | web: { receivers: [desk] }\\n  web: { receivers: [desk] } | 8:3: key "web" stands here twice
            triage:                  | a b: { receivers: [desk] }\\n  triage: | 8:3: an id must be 1 to 100 letters, digits, dots, colons, dashes or underscores, the first a letter or digit
            triage:                  | quality:                | 6:1: department "triage" is missing: it gets what no step can be told of
            mailFrom: knelpunt@example.nl | mailFrom: knelpunt | 3:13: "mailFrom" must be an e-mail address
            mailFrom: knelpunt@example.nl | mailFrom: "a@b\\nBcc: c@d" | 3:13: "mailFrom" must be an e-mail address
            mailFrom: knelpunt@example.nl | mailFrom: a@b.nl\\n  timeZone: Amsterdam | 4:13: "timeZone" must be a time zone such as Europe/Amsterdam
            department: web          | department: wbe         | 11:29: department "wbe" is not known; did you mean "web"?
            department: web          | departmen: web          | 11:17: key "departmen" is not known; did you mean "department"?
            ordering:                | none:                   | 11:11: "none" has a meaning of its own and cannot be configured
            delay:                   | unclear:                | 13:14: "unclear" has a meaning of its own and cannot be configured
            ordering:                | a/b:                    | 11:5: an id must be 1 to 100 letters, digits, dots, colons, dashes or underscores, the first a letter or digit
            ', en: Ordering'         | ''                      | 11:15: "en" is missing
            en: too late             | en: ''                  | 13:31: "en" is empty
            [placed]                 | [placed, placed]        | 14:24: "placed" stands here twice
            [placed]                 | ['a b']                 | 14:16: an id must be 1 to 100 letters, digits, dots, colons, dashes or underscores, the first a letter or digit
            journey:                 | calendars: { depot: { monday: [08:00-12:00, 11:00-13:00] } }\\njourney: | 9:45: "11:00-13:00" overlaps with "08:00-12:00"
            journey:                 | calendars: { depot: { monday: [13:00-24:00, 08:00-13:01] } }\\njourney: | 9:45: "08:00-13:01" overlaps with "13:00-24:00"
            journey:                 | calendars: { depot: { monday: [08:00-08:00] } }\\njourney: | 9:32: "08:00-08:00" must end after its start; a day ends at 24:00, and what goes on after that belongs to the next day
            journey:                 | calendars: { depot: { monday: [22:00-06:00] } }\\njourney: | 9:32: "22:00-06:00" must end after its start; a day ends at 24:00, and what goes on after that belongs to the next day
            journey:                 | calendars: { depot: { monday: [24:00-24:00] } }\\njourney: | 9:32: "24:00-24:00" must end after its start; a day ends at 24:00, and what goes on after that belongs to the next day
            journey:                 | calendars: { depot: { monday: [08:00-25:00] } }\\njourney: | 9:32: "monday" must be hours such as 09:00-17:00
            journey:                 | calendars: { depot: { monday-friday: [8-17] } }\\njourney: | 9:39: "monday-friday" must be hours such as 09:00-17:00
            journey:                 | calendars: { depot: { monday: always } }\\njourney: | 9:31: "monday" must be hours such as 09:00-17:00
            journey:                 | calendars: { depot: { monday: [] } }\\njourney: | 9:31: "monday" needs at least one entry
            journey:                 | calendars: { depot: { monday: [08:00-12:00, 08:00-12:00] } }\\njourney: | 9:45: "08:00-12:00" stands here twice
            journey:                 | calendars: { depot: { monday: { from: 8 } } }\\njourney: | 9:31: "monday" must be a list, such as [one, two]
            journey:                 | calendars: { depot: { mnday: [08:00-12:00] } }\\njourney: | 9:23: key "mnday" is not known; did you mean "monday"?
            journey:                 | calendars: { depot: { monday-fryday: [08:00-12:00] } }\\njourney: | 9:23: weekday "fryday" is not known; did you mean "friday"?
            journey:                 | calendars: { depot: { monday-friday: [08:00-12:00], friday: [13:00-14:00] } }\\njourney: | 9:53: "friday" has its hours already, under "monday-friday"
            journey:                 | calendars: { depot: { monday: [08:00-12:00], holidays: de } }\\njourney: | 9:56: holiday region "de" is not known; known: be, nl
            journey:                 | calendars: { depot: { monday: [08:00-12:00], holiday: nl } }\\njourney: | 9:46: key "holiday" is not known; did you mean "holidays"?
            journey:                 | calendars: { depot: { monday: [08:00-12:00], closed: [31-12-2026] } }\\njourney: | 9:55: "closed" must be dates such as 2026-12-31
            journey:                 | calendars: { depot: { monday: [08:00-12:00], closed: [2026-02-29] } }\\njourney: | 9:55: "closed" must be dates such as 2026-12-31
            journey:                 | calendars: { depot: { monday: [08:00-12:00], open: [2026-05-05] } }\\njourney: | 9:46: "open" names holidays without a day off, and there are no "holidays"
            journey:                 | calendars: { depot: { monday: [08:00-12:00], holidays: nl, open: [2026-05-05], closed: [2026-05-05] } }\\njourney: | 9:60: a day stands both under "open" and under "closed"
            journey:                 | calendars: { depot: { holidays: nl } }\\njourney: | 9:21: calendar "depot" never opens: it needs hours, such as monday-friday: [09:00-17:00]
            journey:                 | calendars: { depot: always }\\njourney: | 9:21: expected keys with values here
            journey:                 | calendars: {}\\njourney: | 9:12: "calendars" needs at least one entry
            journey:                 | calendar: {}\\njourney: | 9:1: key "calendar" is not known; did you mean "calendars"?
            milestones: [placed]     | milestones: [placed, paid]\\n  stretches: { wait: { from: placed, to: paid, step: ordering, calendar: depot, nl: w, en: w } } | 15:74: there is no section "calendars" with "depot" in it
            milestones: [placed]     | milestones: [placed, paid]\\n  stretches: { wait: { from: placed, to: paid, step: ordering, calendar: depto, nl: w, en: w } }\\ncalendars: { depot: { monday: [08:00-12:00] } } | 15:74: calendar "depto" is not known; did you mean "depot"?
            milestones: [placed]     | milestones: [placed, paid]\\n  stretches: { wait: { from: placed, to: paid, step: ordering, calendar: depot, nl: w, en: w } }\\ncalendars: { depot: { monday: [12:00-08:00] } } | 16:32: "12:00-08:00" must end after its start; a day ends at 24:00, and what goes on after that belongs to the next day
            """)
    void isToldOnceWithItsPlace(String part, String wrong, String problem) {
        var yaml = ShopFiles.GOOD.replaceFirst(
                Pattern.quote(part.translateEscapes()),
                Matcher.quoteReplacement(wrong.replace("\\n  ", "\n  ").replace("\\n", "\n")));

        assertThat(yaml).isNotEqualTo(ShopFiles.GOOD);
        assertThat(ShopFiles.problems(folder, yaml)).containsExactly(problem);
    }

    @Test
    void isToldTogetherWithAllOthersInTheOrderOfTheFile() {
        assertThat(ShopFiles.problems(folder, """
                colour: red
                receivers:
                  desk: { channel: consle }
                  mail: { to: x, channel: email, too: y }
                  mail: { channel: console }
                departments:
                  triage: { receivers: [desk, mial], language: de }
                shop:
                  mailFrom: nobody
                  timeZone: Nowhere
                journey:
                  steps: {}
                """))
                .containsExactly(
                        "1:1: key \"colour\" is not known; known: calendars, departments, escalations, journey, lastResort, receivers, report, routes, shop, templates",
                        "3:20: channel \"consle\" is not known; did you mean \"console\"?",
                        "4:15: \"to\" must be an e-mail address",
                        "4:34: key \"too\" is not known; did you mean \"to\"?",
                        "5:3: key \"mail\" stands here twice",
                        "7:31: receiver \"mial\" is not known; did you mean \"mail\"?",
                        "7:48: language \"de\" is not known; known: en, nl",
                        "9:3: \"name\" is missing",
                        "9:13: \"mailFrom\" must be an e-mail address",
                        "10:13: \"timeZone\" must be a time zone such as Europe/Amsterdam",
                        "12:3: \"faults\" is missing",
                        "12:3: \"milestones\" is missing",
                        "12:10: \"steps\" needs at least one entry");
    }

    @Test
    void departmentsOfTheShippedJourneyMustBeThere() {
        var yaml = ShopFiles.GOOD.substring(0, ShopFiles.GOOD.indexOf("journey:"));

        assertThat(ShopFiles.problems(folder, yaml))
                .hasSize(8)
                .contains("6:1: department \"logistics\" is missing: step \"delivery\" is its own");
    }

    @Test
    void missingSectionsAreToldWithoutTheirConsequences() {
        assertThat(ShopFiles.problems(folder, "shop: { name: a, mailFrom: a@b }"))
                .containsExactly("1:1: \"departments\" is missing", "1:1: \"receivers\" is missing");
    }
}
