package cn.dutydesk.people.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.sheet.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a staff list, however the office drew it. Pure. */
public final class StaffList {
    private StaffList() {
    }

    /**
     * Reads every sheet that holds a staff list.
     *
     * @param grids the sheets of one file
     * @throws Refusal {@code people.import.no-staff} when none does, naming the file and the sheets looked at
     */
    public static StaffReading read(List<Grid> grids) {
        List<StaffRow> rows = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (Grid grid : grids) {
            BlockReader reader = new BlockReader(grid);
            StaffBlock.find(grid).forEach(reader::read);
            rows.addAll(reader.rows());
            doubts.addAll(reader.doubts());
            refused.addAll(reader.refused());
        }
        String file = grids.isEmpty() ? "" : grids.getFirst().file();
        if (rows.isEmpty()) {
            throw new Refusal("people.import.no-staff", file,
                    grids.stream().map(Grid::sheet).collect(Collectors.joining("、")));
        }
        rows = once(rows, doubts);
        rows = apart(file, rows, refused);
        sharedPhones(rows, doubts);
        List<String> sheets = grids.stream().map(Grid::sheet).toList();
        doubts.sort(Comparator.<Doubt>comparingInt(doubt -> sheets.indexOf(doubt.sheet()))
                .thenComparingInt(Doubt::row));
        return new StaffReading(file, rows, doubts, refused);
    }

    /** People who stand in two sheets with the same number are taken from the first. */
    private static List<StaffRow> once(List<StaffRow> rows, List<Doubt> doubts) {
        Map<List<String>, StaffRow> seen = new HashMap<>();
        List<StaffRow> kept = new ArrayList<>();
        for (StaffRow row : rows) {
            StaffRow earlier = seen.putIfAbsent(List.of(row.name(), row.department(), row.mobile()), row);
            if (earlier == null || earlier.sheet().equals(row.sheet()) || row.mobile().isEmpty()) {
                kept.add(row);
            } else {
                doubts.add(new Doubt(row.sheet(), row.row(), row.name(), Doubt.Kind.REPEATED, place(earlier)));
            }
        }
        return kept;
    }

    /** Refuses people of one name in one department whom no number tells apart. */
    private static List<StaffRow> apart(String file, List<StaffRow> rows, List<RefusedRow> refused) {
        Map<List<String>, List<StaffRow>> namesakes = rows.stream().collect(Collectors.groupingBy(
                row -> List.of(row.name(), row.department()), LinkedHashMap::new, Collectors.toList()));
        Set<StaffRow> out = new HashSet<>();
        for (List<StaffRow> same : namesakes.values()) {
            Set<String> numbers = same.stream().map(StaffRow::mobile).filter(number -> !number.isEmpty())
                    .collect(Collectors.toSet());
            if (same.size() > 1 && numbers.size() < same.size()) {
                out.addAll(same);
                refused.add(new RefusedRow(file, same.getFirst().sheet(), same.stream().map(StaffRow::row).toList(),
                        same.getFirst().name(), RefusedRow.Kind.INDISTINGUISHABLE));
            }
        }
        return rows.stream().filter(row -> !out.contains(row)).toList();
    }

    private static void sharedPhones(List<StaffRow> rows, List<Doubt> doubts) {
        Map<String, StaffRow> owners = new HashMap<>();
        for (StaffRow row : rows) {
            StaffRow owner = row.mobile().isEmpty() ? null : owners.putIfAbsent(row.mobile(), row);
            if (owner != null) {
                doubts.add(new Doubt(row.sheet(), row.row(), row.name(), Doubt.Kind.PHONE_TWICE, place(owner)));
            }
        }
    }

    private static String place(StaffRow row) {
        return row.sheet() + " " + row.row() + " " + row.name();
    }
}
