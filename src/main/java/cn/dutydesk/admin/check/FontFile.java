package cn.dutydesk.admin.check;

import java.nio.ByteBuffer;

/**
 * Which characters a TrueType or OpenType font has: its {@code cmap} table, format 12 (OpenType specification 1.9),
 * the one that reaches beyond U+FFFF.
 */
final class FontFile {
    private static final int CMAP = 0x636d6170;
    private static final int FORMAT_12 = 12;

    private final ByteBuffer file;
    private final int groups;

    /** @throws IllegalArgumentException when it is no font or has no such table */
    FontFile(byte[] content) {
        file = ByteBuffer.wrap(content);
        try {
            groups = find(table());
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a font", e);
        }
    }

    private int table() {
        int tables = Short.toUnsignedInt(file.getShort(4));
        for (int i = 0; i < tables; i++) {
            int at = 12 + 16 * i;
            if (file.getInt(at) == CMAP) {
                return file.getInt(at + 8);
            }
        }
        throw new IllegalArgumentException("a font without a cmap table");
    }

    private int find(int cmap) {
        int maps = Short.toUnsignedInt(file.getShort(cmap + 2));
        for (int i = 0; i < maps; i++) {
            int map = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (file.getShort(map) == FORMAT_12) {
                return map + 12;
            }
        }
        throw new IllegalArgumentException("a font without a map of format 12");
    }

    boolean has(int codePoint) {
        int count = file.getInt(groups);
        for (int i = 0; i < count; i++) {
            int at = groups + 4 + 12 * i;
            if (codePoint >= file.getInt(at) && codePoint <= file.getInt(at + 4)) {
                return true;
            }
        }
        return false;
    }
}
