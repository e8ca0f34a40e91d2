//! QR codes as drawings, black on white by day and by night.

use qrcode::{Color, EcLevel, QrCode};

use super::ThemeError;

/// White modules around the code, as ISO/IEC 18004 asks for.
const QUIET: usize = 4;

/// The drawing of a QR code with error correction level M: a path of runs of dark modules. The label is markup.
pub(super) fn drawing(text: &str, label: &str) -> Result<String, ThemeError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|error| ThemeError::new(format!("`{text}` does not fit a QR code: {error}")))?;
    let width = code.width();
    let modules = code.to_colors();
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|module| **module == Color::Dark).count();
            if run > 0 {
                path.extend(["M", &(x + QUIET).to_string(), " ", &(y + QUIET).to_string()]);
                path.extend(["h", &run.to_string(), "v1h-", &run.to_string(), "z"]);
            }
            x += run.max(1);
        }
    }
    let size = width + 2 * QUIET;
    Ok(format!(
        "<svg class=\"qr\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" stroke=\"none\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" stroke=\"none\" d=\"{path}\"/></svg>"
    ))
}
