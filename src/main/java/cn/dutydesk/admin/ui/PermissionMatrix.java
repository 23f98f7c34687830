package cn.dutydesk.admin.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.PermissionTable;
import cn.dutydesk.security.Role;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** Roles against permissions, to be read only: the table is part of the program. */
final class PermissionMatrix {
    private final Texts texts;
    private final PermissionTable permissions;

    PermissionMatrix(Texts texts, PermissionTable permissions) {
        this.texts = texts;
        this.permissions = permissions;
    }

    /** The Chinese or English name of a permission; one that has none yet shows its word. */
    static String name(Texts texts, Permission permission) {
        String key = "admin.permission." + permission;
        return texts.has(key) ? texts.of(key) : permission.word();
    }

    TableView<Permission> table() {
        TableView<Permission> table = Tables.table(new Label());
        table.setFixedCellSize(34);
        table.getColumns().add(Tables.text(texts.of("admin.accounts.permission"), 260,
                permission -> name(texts, permission)));
        for (Role role : Role.values()) {
            String words = texts.of("security.role." + role);
            TableColumn<Permission, Permission> column = Tables.node(words, 120, permission -> cell(role, permission));
            column.getStyleClass().add("admin-centred");
            table.getColumns().add(column);
        }
        table.getColumns().forEach(column -> column.setSortable(false));
        table.getItems().setAll(Permission.values());
        return table;
    }

    private Node cell(Role role, Permission permission) {
        boolean may = permissions.allows(Set.of(role), permission);
        StackPane cell = Ui.styled(new StackPane(may ? Icons.of("mdi2c-check-bold", 16) : Ui.small("–")), "admin-may");
        cell.setAlignment(Pos.CENTER);
        cell.setAccessibleText(texts.of(may ? "admin.accounts.may" : "admin.accounts.may-not"));
        return cell;
    }
}
