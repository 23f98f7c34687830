package cn.dutydesk.report.document;

import java.util.List;

/** A table as it is to be printed, in no format yet. Lines within a cell are parted by a line feed. */
public record PrintTable(List<Column> columns, List<Row> rows) {
    /** @param wraps whether its cells are running text and may take several lines */
    public record Column(String heading, boolean wraps) {
    }

    /** @param shade how the row is tinted; what it means is said in the cells, too */
    public record Row(List<String> cells, Shade shade) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Tints that stay readable on a copier. */
    public enum Shade {
        NONE(0xFFFFFF), LIGHT(0xF0F0F0), WARM(0xFBE9E4);

        private final int rgb;

        Shade(int rgb) {
            this.rgb = rgb;
        }

        /** Red, green and blue, 0 to 255. */
        public byte[] bytes() {
            return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        }

        /** The same as six hexadecimal digits. */
        public String hex() {
            return String.format("%06X", rgb);
        }

        /** The same, each from 0 to 1. */
        public float[] parts() {
            return new float[] {(rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f};
        }
    }

    public PrintTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
