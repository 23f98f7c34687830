package cn.dutydesk.roster.domain.printed;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.sheet.Grid;

/** Where in a file something stands, for the person who has to look there. */
record Place(String file, String sheet, int row, int column) {
    static Place of(Grid grid, int row, int column) {
        return new Place(grid.file(), grid.sheet(), row, column);
    }

    /** A remark that begins with file, sheet, row and column, then says what. */
    Remark remark(String code, Object... what) {
        Object[] args = new Object[what.length + 4];
        args[0] = file;
        args[1] = sheet;
        args[2] = Grid.rowNumber(row);
        args[3] = Grid.columnName(column);
        System.arraycopy(what, 0, args, 4, what.length);
        return Remark.of(code, args);
    }
}
