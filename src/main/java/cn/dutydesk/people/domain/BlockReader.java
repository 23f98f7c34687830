package cn.dutydesk.people.domain;

import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.sheet.Cells;
import cn.dutydesk.sheet.Grid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks down the blocks of one sheet and notes people, doubts and refusals. The department carries downwards. */
final class BlockReader {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DEPARTMENT = 60;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 500;
    private static final Pattern FOOTER = Pattern.compile(
            "^(合计|总计|小计|共计|总人数|制表|填表|填报|说明|备注|注|审核|打印|更新|印发|联系人|截至|截止)[:：\\d(（ 人].*|^(合计|总计|小计|共计|制表人?|填表人?|审核人?)$"
                    + "|^共\\d+人.*");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·•．.]{2,20}|[\\p{L}][\\p{L} .'·-]{1,39}");
    private static final Map<StaffColumn, PhoneKind> PHONES = Map.of(StaffColumn.MOBILE, PhoneKind.MOBILE,
            StaffColumn.OFFICE, PhoneKind.OFFICE, StaffColumn.SHORT, PhoneKind.SHORT, StaffColumn.HOME, PhoneKind.HOME);

    private final Grid grid;
    private final List<StaffRow> rows = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private String department = "";

    BlockReader(Grid grid) {
        this.grid = grid;
    }

    List<StaffRow> rows() {
        return rows;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    void read(StaffBlock block) {
        boolean carries = carries(block);
        for (int row = block.first(); row < grid.height(); row++) {
            String lead = lead(block, row);
            if (lead.isEmpty() || FOOTER.matcher(Cells.narrow(lead)).matches()) {
                continue;
            }
            String alone = alone(block, row);
            if (DepartmentName.looksLikeOne(alone) && !stretched(block, row)) {
                department = DepartmentName.plain(alone);
            } else if (!heading(grid.raw(row, block.name()))) {
                person(block, row, carries);
            }
        }
    }

    /** The first text of the row within the block, its own or one that a merged area brings. */
    private String lead(StaffBlock block, int row) {
        for (int column = block.from(); column < block.to(); column++) {
            if (!grid.text(row, column).isEmpty()) {
                return grid.text(row, column);
            }
        }
        return "";
    }

    /** The row's only text of its own, or the block's; "" when there are several or none. */
    private String alone(StaffBlock block, int row) {
        boolean wholeRow = grid.filled(row) == 1;
        if (!wholeRow && block.filled(grid, row) != 1) {
            return "";
        }
        int to = wholeRow ? grid.width() : block.to();
        for (int column = wholeRow ? 0 : block.from(); column < to; column++) {
            if (!grid.text(row, column).isEmpty() && !grid.repeated(row, column)) {
                return grid.text(row, column);
            }
        }
        return "";
    }

    /** Whether the row stands beside a merged department cell and is therefore no banner but a person with little else. */
    private boolean stretched(StaffBlock block, int row) {
        return block.columnsOf(StaffColumn.DEPARTMENT).stream().anyMatch(column -> grid.repeated(row, column)
                && grid.text(row - 1, column).equals(grid.text(row, column)))
                && !grid.repeated(row, block.name()) && !grid.text(row, block.name()).isEmpty();
    }

    /** Whether an empty department cell means "as above": so it does unless the list repeats names in plain cells. */
    private boolean carries(StaffBlock block) {
        for (int column : block.columnsOf(StaffColumn.DEPARTMENT)) {
            for (int row = block.first() + 1; row < grid.height(); row++) {
                String text = grid.text(row, column);
                if (!text.isEmpty() && !grid.repeated(row, column) && !grid.repeated(row - 1, column)
                        && text.equals(grid.text(row - 1, column))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean heading(String text) {
        return Objects.requireNonNull(StaffColumn.WORDS.get(StaffColumn.NAME)).contains(Cells.squeeze(text));
    }

    private void person(StaffBlock block, int row, boolean carries) {
        int column = block.name();
        String name = Cells.name(grid.raw(row, column));
        if (name.isEmpty()) {
            return;
        }
        if (grid.repeated(row, column)) {
            if (grid.text(row - 1, column).equals(grid.text(row, column)) && !rows.isEmpty()) {
                more(block, row);
            }
            return;
        }
        String own = Cells.squeeze(block.text(grid, row, StaffColumn.DEPARTMENT));
        boolean missing = own.isEmpty() && (department.isEmpty() || !carries);
        if (!own.isEmpty()) {
            department = own;
        }
        String title = block.text(grid, row, StaffColumn.TITLE);
        String note = block.text(grid, row, StaffColumn.REMARK);
        String place = missing ? DepartmentName.NONE : department;
        if (!NAME.matcher(name).matches()) {
            refuse(row, name, RefusedRow.Kind.NOT_A_NAME);
        } else if (name.length() > LONGEST_NAME || place.length() > LONGEST_DEPARTMENT
                || title.length() > LONGEST_TITLE || note.length() > LONGEST_NOTE) {
            refuse(row, name, RefusedRow.Kind.TOO_LONG);
        } else {
            if (missing) {
                doubt(row, name, Doubt.Kind.DEPARTMENT_MISSING, "");
            }
            add(block, row, name, place, title, note);
        }
    }

    private void add(StaffBlock block, int row, String name, String place, String title, String note) {
        List<Phone> phones = phones(block, row, name);
        if (phones.stream().noneMatch(phone -> phone.kind() == PhoneKind.MOBILE)) {
            doubt(row, name, Doubt.Kind.PHONE_MISSING, "");
        }
        PersonStatus status = Remark.status(note);
        if (status == null) {
            doubt(row, name, Doubt.Kind.REMARK_UNKNOWN, note);
        }
        rows.add(new StaffRow(grid.sheet(), Grid.rowNumber(row), name, place, title,
                sex(block.text(grid, row, StaffColumn.SEX)), DepartmentName.leaders(place),
                status == null ? PersonStatus.ON_POST : status, phones, note));
    }

    private static String sex(String text) {
        return text.contains("女") ? "女" : text.contains("男") ? "男" : "";
    }

    /** A second row of the person above, whose name cell reaches down here: only its numbers count. */
    private void more(StaffBlock block, int row) {
        StaffRow above = rows.getLast();
        Set<Phone> phones = new LinkedHashSet<>(above.phones());
        phones.addAll(phones(block, row, above.name()));
        rows.set(rows.size() - 1, above.with(List.copyOf(phones)));
    }

    private List<Phone> phones(StaffBlock block, int row, String name) {
        Set<Phone> phones = new LinkedHashSet<>();
        for (StaffColumn column : List.of(StaffColumn.MOBILE, StaffColumn.OFFICE, StaffColumn.SHORT,
                StaffColumn.HOME)) {
            for (int c : block.columnsOf(column)) {
                PhoneCell cell = PhoneCell.read(grid.raw(row, c), PHONES.get(column));
                phones.addAll(cell.phones());
                cell.strange().forEach(number -> doubt(row, name, Doubt.Kind.PHONE_LENGTH, number));
            }
        }
        return List.copyOf(phones);
    }

    private void doubt(int row, String name, Doubt.Kind kind, String about) {
        doubts.add(new Doubt(grid.sheet(), Grid.rowNumber(row), name, kind, about));
    }

    private void refuse(int row, String name, RefusedRow.Kind kind) {
        refused.add(new RefusedRow(grid.file(), grid.sheet(), List.of(Grid.rowNumber(row)), name, kind));
    }
}
