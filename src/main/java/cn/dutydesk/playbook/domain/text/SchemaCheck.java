package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.text.Places.Place;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a document against {@code playbook.schema.json} and says what is wrong in the bureau's words. */
final class SchemaCheck {
    private static final Schema SCHEMA = load();

    private SchemaCheck() {
    }

    private static Schema load() {
        try (InputStream in = Objects.requireNonNull(
                SchemaCheck.class.getResourceAsStream("/playbooks/playbook.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> check(JsonNode document, Places places) {
        return SCHEMA.validate(document).stream().map(error -> finding(error, document, places)).distinct().toList();
    }

    private static Finding finding(Error error, JsonNode document, Places places) {
        List<Object> path = new ArrayList<>();
        String pointer = "";
        NodePath location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.add(location.getElement(i));
            pointer = Places.below(pointer, location.getElement(i));
        }
        String keyword = error.getKeyword();
        Place place = "additionalProperties".equals(keyword)
                ? places.name(Places.below(pointer, error.getProperty())) : places.at(pointer);
        JsonNode bound = error.getSchemaNode();
        String name = error.getProperty() == null ? "" : YamlTree.clip(error.getProperty());
        Said said = switch (keyword) {
            case "additionalProperties" -> new Said("playbook.finding.unknown-field", name);
            case "required" -> new Said("playbook.finding.missing-field", name);
            case "type" -> new Said("playbook.finding.type." + (bound.isArray() ? "target" : bound.asString()));
            case "enum" -> new Said("playbook.finding.choice", String.join(" / ",
                    StreamSupport.stream(bound.spliterator(), false).map(JsonNode::asString).toList()));
            case "const" -> new Said("playbook.finding.choice", bound.asString());
            case "pattern" -> new Said("playbook.finding.form." + definition(error));
            case "minLength", "minItems", "minProperties" -> new Said("playbook.finding.too-few");
            case "maxLength" -> new Said("playbook.finding.too-long", bound.asInt());
            case "maxItems" -> new Said("playbook.finding.too-many", bound.asInt());
            case "minimum" -> new Said("playbook.finding.least", bound.asInt());
            case "maximum" -> new Said("playbook.finding.most", bound.asInt());
            default -> new Said("playbook.finding.schema", String.valueOf(error.getMessage()));
        };
        return new Finding(Severity.ERROR, place.line(), place.column(), step(document, path), said.code,
                List.of(said.args));
    }

    /** Name of the definition the broken pattern stands in. */
    private static String definition(Error error) {
        String[] parts = error.getSchemaLocation().toString().split("/");
        return parts[parts.length - 2];
    }

    /** Id of the innermost step around a part of the document. */
    private static String step(JsonNode document, List<Object> path) {
        String id = "";
        JsonNode at = document;
        for (int i = 0; i < path.size() && at != null; i++) {
            boolean item = i > 0 && "steps".equals(path.get(i - 1));
            at = path.get(i) instanceof Integer place ? at.get(place) : at.get(path.get(i).toString());
            if (item && at != null) {
                id = Kinds.id(at);
            }
        }
        return id;
    }

    private record Said(String code, Object... args) {
    }
}
