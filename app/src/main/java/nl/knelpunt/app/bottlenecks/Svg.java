package nl.knelpunt.app.bottlenecks;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a drawing in SVG 1.1; lengths are in its own units, at most some thousands. Not for several threads. */
final class Svg {
    private static final String REPLACEMENT = "\ufffd";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    /** @param title for those who do not see it */
    Svg(double width, double height, String title) {
        try {
            // the JDK's own: which other one is on the class path must not change a drawing
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            start(
                    "svg",
                    "xmlns",
                    "http://www.w3.org/2000/svg",
                    "width",
                    number(width),
                    "height",
                    number(height),
                    "viewBox",
                    "0 0 " + number(width) + " " + number(height),
                    "font-family",
                    "Helvetica, Arial, sans-serif",
                    "role",
                    "img");
            element("title", title);
            rect(0, 0, width, height, "fill", "#ffffff");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** @param attributes names and values in turn */
    void rect(double x, double y, double width, double height, String... attributes) {
        empty("rect", attributes, "x", number(x), "y", number(y), "width", number(width), "height", number(height));
    }

    void line(double x1, double y1, double x2, double y2, String colour) {
        empty(
                "line",
                new String[] {"stroke", colour},
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2));
    }

    /** @param points x and y in turn */
    void polygon(String colour, double... points) {
        var text = new StringBuilder();
        for (var point : points) {
            text.append(number(point)).append(' ');
        }
        empty(
                "polygon",
                new String[] {"fill", colour},
                "points",
                text.toString().strip());
    }

    void text(double x, double y, double size, String text, String... attributes) {
        try {
            start("text", "x", number(x), "y", number(y), "font-size", number(size));
            attributes(attributes);
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** Ends it. */
    String done() {
        try {
            xml.writeEndDocument();
            xml.close();
            return out + "\n";
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String[] attributes, String... more) {
        try {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(name);
            attributes(more);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.2f", number);
    }

    /** The writer escapes, but lets through what no XML may hold. */
    private static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.append(isAllowed(c) ? Character.toString(c) : REPLACEMENT));
        return clean.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("writing to memory cannot fail", e);
    }
}
