package cn.dutydesk.playbook.domain.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A map of a YAML text as it is put together, and the small nodes in it. */
final class YamlMap {
    private final List<NodeTuple> entries = new ArrayList<>();

    YamlMap put(String key, Node value) {
        entries.add(new NodeTuple(word(key), value));
        return this;
    }

    YamlMap put(String key, String value) {
        return put(key, word(value));
    }

    /** Puts the text unless it is empty. */
    YamlMap filled(String key, String value) {
        return value.isEmpty() ? this : put(key, value);
    }

    /** Puts {@code true}, or nothing. */
    YamlMap flag(String key, boolean value) {
        return value ? put(key, new ScalarNode(Tag.BOOL, "true", ScalarStyle.PLAIN)) : this;
    }

    /** Each entry's value by its key. @param text writes a value; a word of its own is taken as it is */
    Map<String, String> values(Function<Node, String> text) {
        Map<String, String> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(((ScalarNode) entry.getKeyNode()).getValue(),
                entry.getValueNode() instanceof ScalarNode word ? word.getValue().strip()
                        : text.apply(entry.getValueNode()).strip()));
        return values;
    }

    /** One entry a line. */
    Node block() {
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    /** All in one line, in braces. */
    Node inline() {
        return new MappingNode(Tag.MAP, entries, FlowStyle.FLOW);
    }

    /** A text: a block if it has several lines, and quoted where it has to be. */
    static Node word(String text) {
        return text.contains("\n") ? new ScalarNode(Tag.STR, text + "\n", ScalarStyle.LITERAL)
                : new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
    }

    static Node number(int number) {
        return new ScalarNode(Tag.INT, Integer.toString(number), ScalarStyle.PLAIN);
    }

    /** One item a line. */
    static Node lines(List<Node> items) {
        return new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /** All in one line, in brackets. */
    static Node inline(List<Node> items) {
        return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
    }
}
