import Markup
import Model

/// A unit while its rows are read.
struct UnitDraft {
    /// Text with the cell it stands in.
    struct Text {
        let text: String
        let place: Place
    }

    /// Where its first row begins.
    let place: Place
    var name: Text?
    var id: Text?
    var group: Text?
    var home: (address: WebAddress, place: Place)?
    /// Its columns in the order of the list, with places.
    var columns: [(name: String, address: WebAddress, place: Place)] = []
    /// Columns whose address could not be read: not missing, but of no use.
    var unreadable: Set<String> = []
    var isHomeUnreadable = false

    /// What it is called in messages.
    var shown: String { name?.text ?? id?.text ?? "" }
}
