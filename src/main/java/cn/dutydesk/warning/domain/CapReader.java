package cn.dutydesk.warning.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.warning.domain.CapTree.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads CAP 1.2 messages. The parser takes no document type, no entities of its own and nothing from elsewhere; size,
 * depth and count are limited; the structure is checked against the schema. What is wrong is refused with line and
 * column. Safe for several threads.
 */
public final class CapReader {
    /** Longest file that is read, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** The element a parser's message names; in every language it stands between these marks. */
    private static final Pattern NAME = Pattern.compile("'([^']*)'");

    private final Schema schema;

    public CapReader() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(new StreamSource(CapReader.class.getResourceAsStream("/warning/cap-1.2.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of CAP 1.2 cannot be read", e);
        }
    }

    /** @throws Refusal saying what is wrong, and where it stands by line and column */
    public CapAlert read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("warning.refused.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("warning.refused.size", MOST_BYTES / 1024 / 1024);
        }
        CapTree tree = new CapTree(NAMESPACE);
        try {
            XMLReader reader = parser();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver(tree);
            reader.parse(new org.xml.sax.InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            throw refusal(e, tree);
        } catch (SAXException e) {
            if (e.getException() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("warning.refused.xml", tree.line(), tree.column());
        } catch (IOException e) {
            // Bytes that are no text of the encoding the file claims.
            throw new Refusal("warning.refused.encoding", tree.line(), tree.column());
        }
        Node root = tree.root();
        if (root == null) {
            throw new Refusal("warning.refused.xml", tree.line(), tree.column());
        }
        return alert(root);
    }

    private XMLReader parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DOCTYPE, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setSchema(schema);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the XML parser of the runtime cannot be hardened", e);
        }
    }

    private static Refusal refusal(SAXParseException e, CapTree tree) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("DOCTYPE")) {
            return new Refusal("warning.refused.doctype", e.getLineNumber(), e.getColumnNumber());
        }
        if (said.startsWith("cvc-") && tree.root() == null) {
            Matcher named = NAME.matcher(said);
            return new Refusal("warning.refused.not-cap", e.getLineNumber(), e.getColumnNumber(),
                    named.find() ? named.group(1) : "");
        }
        if (said.contains("UTF-8") || e.getException() instanceof IOException) {
            return new Refusal("warning.refused.encoding", e.getLineNumber(), e.getColumnNumber());
        }
        if (said.startsWith("cvc-")) {
            return new Refusal("warning.refused.schema", e.getLineNumber(), e.getColumnNumber(), tree.at());
        }
        return new Refusal("warning.refused.xml", e.getLineNumber(), e.getColumnNumber());
    }

    private static CapAlert alert(Node root) {
        List<CapAlert.Info> infos = root.all("info").stream().map(CapReader::info).toList();
        return new CapAlert(root.text("identifier"), root.text("sender"),
                Objects.requireNonNull(moment(root.text("sent")), "the schema demands it"),
                root.text("status"), root.text("msgType"), root.text("note"), references(root.text("references")),
                infos);
    }

    private static CapAlert.Info info(Node node) {
        Map<String, String> parameters = new LinkedHashMap<>();
        node.all("parameter").forEach(one -> parameters.putIfAbsent(one.text("valueName"), one.text("value")));
        String language = node.text("language");
        return new CapAlert.Info(language.isEmpty() ? "en-US" : language, node.text("event"), node.text("severity"),
                moment(node.text("effective")), moment(node.text("onset")), moment(node.text("expires")),
                node.text("senderName"), node.text("headline"), node.text("description"), node.text("instruction"),
                parameters, node.all("area").stream().map(area -> area.text("areaDesc")).toList());
    }

    /** Triples of sender, identifier and time, divided by blanks. */
    private static List<CapAlert.Reference> references(String words) {
        List<CapAlert.Reference> references = new ArrayList<>();
        for (String triple : words.split("\\s+")) {
            String[] parts = triple.split(",");
            if (parts.length == 3) {
                references.add(new CapAlert.Reference(parts[0], parts[1]));
            }
        }
        return references;
    }

    private static @Nullable Instant moment(String words) {
        return words.isEmpty() ? null : OffsetDateTime.parse(words).toInstant();
    }
}
