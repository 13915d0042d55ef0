import Exact
import Markup
import Model
import WARC

/// An address that was asked for, or left out on purpose, without an answer.
struct CapturedFailure: Sendable {
    /// The address.
    let address: WebAddress
    /// When it was given up.
    let time: DateTime
    /// The WARC record that says so.
    let record: String
    /// SHA-256 of that record's block.
    let sha256: String
    /// Why; never a fault of the unit.
    let outcome: CaptureOutcome
    /// The address that was asked for in its place, over http because its https
    /// failed, or because it gives the same page.
    var instead: WebAddress?
}
