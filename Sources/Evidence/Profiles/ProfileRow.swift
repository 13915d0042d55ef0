import Exact
import Markup

/// One row of a list read by a profile.
struct ProfileRow {
    let title: String
    let date: CivilDate?
    let address: WebAddress?
    /// The path of the row in its page, or of its value in a JSON answer.
    let locator: String
}
