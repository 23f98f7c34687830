package cn.dutydesk.scan.service;

import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Media plugged into this machine, as the operating system mounts them. */
public final class Media {
    private static final List<String> MOUNTS = List.of("/media/", "/run/media/", "/mnt/", "/Volumes/");

    private Media() {
    }

    /** @return the folders they are found under; blocks while a slow medium answers */
    public static List<Path> plugged() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows") ? drives() : mounted();
    }

    /** Every drive but the one Windows runs from. */
    private static List<Path> drives() {
        String system = System.getenv().getOrDefault("SystemDrive", "C:");
        List<Path> found = new ArrayList<>();
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            if (!root.toString().regionMatches(true, 0, system, 0, system.length()) && Files.isReadable(root)) {
                found.add(root);
            }
        }
        return found;
    }

    /** Media stand right below these folders, or one deeper under the name of the person. */
    private static boolean medium(String folder) {
        return MOUNTS.stream().anyMatch(mount -> folder.startsWith(mount)
                && Path.of(folder).getNameCount() <= Path.of(mount).getNameCount() + (mount.contains("media") ? 2 : 1));
    }

    private static List<Path> mounted() {
        List<Path> found = new ArrayList<>();
        for (FileStore store : FileSystems.getDefault().getFileStores()) {
            String words = store.toString();
            int end = words.lastIndexOf(" (");
            String folder = end < 0 ? words : words.substring(0, end);
            if (medium(folder) && Files.isReadable(Path.of(folder))) {
                found.add(Path.of(folder));
            }
        }
        return found.stream().distinct().sorted().toList();
    }
}
