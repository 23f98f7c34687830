package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The pattern as drawn is read back by a reader. */
@ResourceLock("window")
class QrCodeTest {
    private static final String SAYS = "otpauth://totp/DutyDesk:%E7%8E%8B?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=DutyDesk&algorithm=SHA1&digits=6&period=30";

    @Test
    void whatIsDrawnIsRead() throws Exception {
        AtomicReference<WritableImage> drawn = new AtomicReference<>();
        FxToolkit.run(() -> {
            Scene scene = new Scene(new QrCode(SAYS, 168, "pattern"), 168, 168);
            drawn.set(scene.snapshot(null));
        });
        WritableImage image = drawn.get();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height,
                pixels)))).getText()).isEqualTo(SAYS);
    }
}
