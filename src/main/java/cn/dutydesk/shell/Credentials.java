package cn.dutydesk.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** Takes a name and a password, and says in words why they do not do. FX thread. */
interface Credentials {
    /** @param password is cleared as soon as it has been used */
    void submit(String user, char[] password);

    /** "" when there is nothing to say. */
    ReadOnlyStringProperty problemProperty();

    ReadOnlyBooleanProperty busyProperty();
}
