package cn.dutydesk.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** A square pattern a telephone reads (ISO/IEC 18004): dark on light in either theme, because readers expect that. */
public final class QrCode extends StackPane {
    private static final int QUIET = 4;

    private final BitMatrix matrix;

    /**
     * @param content what it says
     * @param side    in pixels, with its quiet margin
     * @param name    what it is, for those who cannot see it
     */
    public QrCode(String content, double side, String name) {
        matrix = encode(content);
        setMinSize(side, side);
        setMaxSize(side, side);
        setStyle("-fx-background-color: white;");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        getChildren().add(draw(side));
    }

    private static BitMatrix encode(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET,
                    EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a square pattern", e);
        }
    }

    private Path draw(double side) {
        double cell = side / matrix.getWidth();
        Path dark = new Path();
        dark.setFill(Color.BLACK);
        dark.setStroke(null);
        dark.setManaged(false);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    dark.getElements().addAll(new MoveTo(x * cell, y * cell), new HLineTo((x + 1) * cell),
                            new VLineTo((y + 1) * cell), new HLineTo(x * cell), new ClosePath());
                }
            }
        }
        return dark;
    }
}
