package cn.dutydesk.warning.domain;

import cn.dutydesk.core.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Keeps a message's elements and texts while it is read, and stops when it is deeper or longer than any message is. */
final class CapTree extends DefaultHandler {
    private static final int DEEPEST = 20;
    private static final int MOST = 20_000;

    private final String namespace;
    private final Deque<Node> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable Node root;
    private int count;
    private String at = "";

    /** An element: its name, its text and what stands in it. */
    static final class Node {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Node> children = new ArrayList<>();

        Node(String name) {
            this.name = name;
        }

        List<Node> all(String wanted) {
            return children.stream().filter(child -> child.name.equals(wanted)).toList();
        }

        /** Text of the first child of that name; empty when there is none. */
        String text(String wanted) {
            return children.stream().filter(child -> child.name.equals(wanted)).findFirst()
                    .map(child -> child.text.toString().strip()).orElse("");
        }
    }

    CapTree(String namespace) {
        this.namespace = namespace;
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        at = name;
        if (++count > MOST || open.size() >= DEEPEST) {
            throw new SAXException(new Refusal("warning.refused.deep", line(), column()));
        }
        if (open.isEmpty() && (!uri.equals(namespace) || !name.equals("alert"))) {
            throw new SAXException(new Refusal("warning.refused.not-cap", line(), column(), name));
        }
        Node node = new Node(name);
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().children.add(node);
        }
        open.push(node);
    }

    @Override
    public void characters(char[] letters, int from, int length) {
        open.element().text.append(letters, from, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        open.pop();
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException(new Refusal("warning.refused.doctype", line(), column()));
    }

    /** Null while nothing was read. */
    @Nullable
    Node root() {
        return root;
    }

    /** The element last begun. */
    String at() {
        return at;
    }

    int line() {
        return locator == null ? 1 : locator.getLineNumber();
    }

    int column() {
        return locator == null ? 1 : locator.getColumnNumber();
    }
}
