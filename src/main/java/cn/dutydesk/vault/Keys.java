package cn.dutydesk.vault;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the file of keys says: closed slots, readable by everybody who has the file, of use only to who has a password of
 * one. Never changed; a new one is written in its place.
 */
public final class Keys {
    /** Name of the file, beside the database. */
    public static final String FILE = "dutydesk.keys";
    /** Larger is none of this program's. */
    public static final int MOST_BYTES = 4_000_000;
    private static final int VERSION = 1;
    private static final int MOST_SLOTS = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** In the place of a sign-in name: nobody has this one. */
    static final String RECOVERY = "";

    private final String id;
    private final byte[] salt;
    private final boolean ready;
    private final List<Slot> slots;
    private final String seal;

    Keys(String id, byte[] salt, boolean ready, List<Slot> slots, String seal) {
        this.id = id;
        this.salt = salt;
        this.ready = ready;
        this.slots = List.copyOf(slots);
        this.seal = seal;
    }

    /** Where the keys of a directory's data lie, whether they are there or not. */
    public static Path fileIn(Path directory) {
        return directory.resolve(FILE);
    }

    public static boolean exist(Path directory) {
        return Files.exists(fileIn(directory));
    }

    /** @throws Refusal {@code vault.refused.keys-damaged} when the file is there but says nothing sensible */
    public static Keys read(Path directory) {
        try (InputStream in = Files.newInputStream(fileIn(directory))) {
            return of(in.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal {@code vault.refused.keys-damaged} */
    public static Keys of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("vault.refused.keys-damaged");
        }
        try {
            JsonNode all = JSON.readTree(bytes);
            if (all == null || !all.path("version").isInt() || all.path("slots").size() > MOST_SLOTS) {
                throw new Refusal("vault.refused.keys-damaged");
            }
            if (all.path("version").asInt() > VERSION) {
                throw new Refusal("vault.refused.keys-newer");
            }
            List<Slot> slots = new ArrayList<>();
            for (JsonNode slot : all.path("slots")) {
                JsonNode stretch = slot.path("stretch");
                slots.add(new Slot(text(slot, "id"), text(slot, "holder"), new Stretch(stretch.path("memory").asInt(),
                        stretch.path("passes").asInt(), base64(stretch, "salt")), base64(slot, "wrapped")));
            }
            return new Keys(text(all, "id"), base64(all, "salt"), all.path("ready").asBoolean(), slots,
                    text(all, "seal"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Refusal("vault.refused.keys-damaged");
        }
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isString()) {
            throw new IllegalArgumentException(name);
        }
        return node.path(name).asString();
    }

    private static byte[] base64(JsonNode node, String name) {
        return Base64.getDecoder().decode(text(node, name));
    }

    byte[] bytes() {
        Map<String, Object> all = content();
        all.put("seal", seal);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private Map<String, Object> content() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", VERSION);
        all.put("id", id);
        all.put("salt", Base64.getEncoder().encodeToString(salt));
        all.put("ready", ready);
        all.put("slots", slots.stream().map(Slot::map).toList());
        return all;
    }

    /** What the seal is made over, the same for the same content. */
    private byte[] sealed() {
        List<byte[]> parts = new ArrayList<>(List.of(Derive.bytes(id), salt, Derive.bytes(Boolean.toString(ready))));
        for (Slot slot : slots) {
            parts.addAll(List.of(about(id, slot.id(), slot.holder(), slot.stretch()), slot.wrapped()));
        }
        return Derive.hash(parts.toArray(byte[][]::new));
    }

    /** Only who has the data key can seal. */
    Keys with(List<Slot> changed, boolean nowReady, byte[] sealKey) {
        Keys plain = new Keys(id, salt, nowReady, changed, "");
        return new Keys(id, salt, nowReady, changed, Derive.mac(sealKey, plain.sealed()));
    }

    boolean sealedBy(byte[] sealKey) {
        return Derive.mac(sealKey, sealed()).equals(seal);
    }

    /** What a wrapped key is bound to: nobody may put it under another name or with other parameters. */
    static byte[] about(String id, String slot, String holder, Stretch stretch) {
        return Derive.hash(Derive.bytes(id), Derive.bytes(slot), Derive.bytes(holder),
                Derive.bytes(stretch.memory() + "/" + stretch.passes()), stretch.salt());
    }

    String holder(String user) {
        return HexFormat.of().formatHex(Derive.hash(salt, Derive.bytes(user)));
    }

    String recovery() {
        return holder(RECOVERY);
    }

    List<Slot> slots() {
        return slots;
    }

    List<Slot> of(String user) {
        return slots.stream().filter(slot -> slot.holder().equals(holder(user))).toList();
    }

    /** Which data key these are for; the same in the backups of the same data. */
    public String id() {
        return id;
    }

    /** Whether the data were set up to the end; when not, nobody was ever told a password for them. */
    public boolean ready() {
        return ready;
    }

    /** How many accounts, or earlier passwords of theirs, open. */
    public int count() {
        return (int) slots.stream().filter(slot -> !slot.holder().equals(recovery())).count();
    }

    /** Whether a recovery key opens. */
    public boolean recoverable() {
        return !of(RECOVERY).isEmpty();
    }
}
