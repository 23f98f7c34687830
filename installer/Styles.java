import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Writes style sheets as JavaFX keeps them in memory: {@code java Styles.java TO SHEET}… Where one lies beside a sheet,
 * JavaFX takes it in place of reading the text, which it would do at each start.
 */
final class Styles {
    private Styles() {
    }

    static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[0]));
        for (int at = 1; at < args.length; at++) {
            File sheet = new File(args[at]);
            Stylesheet.convertToBinary(sheet, to.resolve(sheet.getName().replace(".css", ".bss")).toFile());
        }
    }
}
