package dev.farol.language.table;

import dev.farol.diagnostic.Place;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks the elements of one part of a workbook. Parts that declare entities are refused before anything is parsed. */
final class XmlPart {

    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final String name;
    private final String text;

    XmlPart(String file, String name, byte[] content) throws Refused {
        this.file = file;
        this.name = name;
        this.text = decode(file, name, content);
    }

    /** Takes each element as the walk comes to it. */
    interface Elements {
        void element(String name, Attributes attributes) throws Refused;
    }

    /** The attributes of an element, by name without prefix. */
    interface Attributes {
        Optional<String> get(String name);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String decode(String file, String name, byte[] content) throws Refused {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Unpacked.unreadable(file, "A part of the workbook is not UTF-8 (" + name + ")");
        }
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Refused(
                    "table-doctype",
                    Place.of(file),
                    "The workbook declares entities, which none needs (" + name + ")",
                    "Maybe open it in a spreadsheet program and save it again as .xlsx.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    void walk(Elements elements) throws Refused {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            encoding(reader);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    elements.element(reader.getLocalName(), attribute -> attribute(reader, attribute));
                }
            }
        } catch (XMLStreamException e) {
            throw Unpacked.unreadable(file, "A part of the workbook is damaged (" + name + ")");
        }
    }

    private void encoding(XMLStreamReader reader) throws Refused {
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8") && !declared.equalsIgnoreCase("US-ASCII")) {
            throw Unpacked.unreadable(file, "A part of the workbook is not UTF-8 (" + name + ")");
        }
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }
}
