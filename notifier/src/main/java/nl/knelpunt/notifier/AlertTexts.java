package nl.knelpunt.notifier;

import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Shop;

/** Puts alerts into messages, in the language of their department, by the shop's templates. Thread-safe. */
final class AlertTexts {
    private final Shop shop;
    private final Notices notices;
    private final Templates templates;

    AlertTexts(Shop shop) {
        this(shop, Templates.of(shop));
    }

    AlertTexts(Shop shop, Templates templates) {
        this.shop = shop;
        this.notices = new Notices(shop);
        this.templates = templates;
    }

    /** @param links the ways to answer it */
    Message of(AlertRaised alert, List<Link> links) {
        var report = alert.report();
        if (report != null) {
            return new Message(report.subject(), report.html(), report.plain());
        }
        var made = made(alert, links);
        return new Message(made.subject(), made.of(Medium.HTML), made.of(Medium.TXT));
    }

    /** @param links the ways to answer it */
    ChatMessage chat(AlertRaised alert, List<Link> links) {
        var report = alert.report();
        if (report != null) {
            return ChatMessage.of(report, Wording.of(shop, alert.department()).language());
        }
        var made = made(alert, links);
        return new ChatMessage(made.subject(), made.chat(), links, made.language);
    }

    private Made made(AlertRaised alert, List<Link> links) {
        var wording = Wording.of(shop, alert.department());
        var notice = notices.of(alert, wording);
        return new Made(templates, notice, Frame.of(alert, notice, links, shop, wording), wording.language());
    }

    private record Made(Templates templates, Notice notice, Frame frame, Language language) {
        String of(Medium medium) {
            return templates.made(medium, language, notice, frame);
        }

        /** In a header, also where a template has several lines. */
        String subject() {
            return Harmless.line(of(Medium.SUBJECT));
        }

        /** A chat takes no message without lines. */
        List<ChatLine> chat() {
            var lines = ChatLine.read(of(Medium.CHAT));
            return lines.isEmpty() ? ChatLine.of(ChatLine.Style.TITLE, Harmless.unmentioned(frame.subject())) : lines;
        }
    }
}
