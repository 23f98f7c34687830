package cn.dutydesk.kit;

import cn.dutydesk.core.Texts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a disk does to a file somebody wanted read or written, in words. Systems say it in their own language: what Linux
 * and Windows say in English and in Chinese is known here.
 */
final class FileTrouble {
    private static final List<String> FULL = List.of("no space left", "not enough space", "disk full", "quota exceeded",
            "磁盘空间不足", "空间不足");
    private static final List<String> IN_USE = List.of("being used by another process", "locked a portion of the file",
            "text file busy", "正在使用", "被另一程序", "另一个程序");
    private static final List<String> DENIED = List.of("permission denied", "access is denied", "read-only file system",
            "write protected", "拒绝访问", "写保护");
    private static final List<String> GONE = List.of("no such file", "cannot find the", "找不到", "device is not ready",
            "设备未就绪", "network path was not found", "stale file handle");
    private static final List<String> BROKEN = List.of("input/output error", "i/o device error", "data error",
            "i/o 设备错误",
            "数据错误");

    private FileTrouble() {
    }

    /** @return nothing when it is no matter of the disk */
    static Optional<Problem> of(Throwable thrown, Texts texts) {
        if (thrown instanceof ReadOnlyFileSystemException) {
            return problem(texts, "kit.problem.denied", "");
        }
        if (!(thrown instanceof IOException)) {
            return Optional.empty();
        }
        String said = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        String file = thrown instanceof FileSystemException at && at.getFile() != null ? at.getFile() : "";
        if (says(said, FULL)) {
            return problem(texts, "kit.problem.full", file);
        }
        if (says(said, IN_USE)) {
            return problem(texts, "kit.problem.in-use", file);
        }
        if (thrown instanceof AccessDeniedException || says(said, DENIED)) {
            return problem(texts, "kit.problem.denied", file);
        }
        if (thrown instanceof NoSuchFileException || thrown instanceof FileNotFoundException || says(said, GONE)) {
            return problem(texts, "kit.problem.gone", file);
        }
        return says(said, BROKEN) ? problem(texts, "kit.problem.broken", file) : Optional.empty();
    }

    private static boolean says(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }

    private static Optional<Problem> problem(Texts texts, String code, String file) {
        String words = Stream.of(texts.of(code), file).filter(part -> !part.isEmpty())
                .reduce((first, second) -> texts.of("kit.problem.file", first, second)).orElseThrow();
        return Optional.of(new Problem(words, code, true));
    }
}
