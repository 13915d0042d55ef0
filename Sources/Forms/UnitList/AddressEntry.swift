import Markup
import Model
import Workbook

/// An address typed into a cell, made into one that can be crawled.
struct AddressEntry {
    /// What came of a cell.
    enum Result {
        /// Nothing stands there.
        case blank
        case address(WebAddress)
        /// It cannot be used.
        case wrong(Wording, found: String, fix: Wording?)
    }

    /// Reads what a person sees in the cell; where that is no address, what the cell links to.
    static func read(_ cell: Cell?, link: String?) -> Result {
        let typed = FormText.folded(cell?.value.shown ?? "")
        if typed.isEmpty { return link.map(read) ?? .blank }
        if let link, WebAddress(typed) == nil, case .address(let address) = read(link) {
            return .address(address)
        }
        return read(typed)
    }

    private static func read(_ text: String) -> Result {
        func wrong(_ what: Wording, _ fix: Wording?) -> Result {
            .wrong(what, found: FormText.quoted(text), fix: fix)
        }
        guard !text.contains(where: \.isWhitespace) else {
            return wrong(UnitWording.spaceInAddress, UnitWording.oneAddress)
        }
        guard let address = WebAddress(text) else {
            if text.contains("://") { return wrong(UnitWording.noAddress, nil) }
            let full = WebAddress("http://\(text)")
            let isHost = full.map { $0.host.contains(".") && !text.hasPrefix("/") } ?? false
            return wrong(
                UnitWording.relativeAddress,
                isHost ? UnitWording.write("http://\(text)") : UnitWording.copyFromBrowser)
        }
        guard address.isFetchable else {
            return wrong(UnitWording.otherScheme, UnitWording.copyFromBrowser)
        }
        guard !WebAddress.namesUser(text) else {
            return wrong(UnitWording.userInAddress, UnitWording.copyFromBrowser)
        }
        return .address(address)
    }

    /// The folder that the home page `address` stands for: itself when it ends in a slash, what it
    /// lies in when its last part is a file; nil when it is the answer to a query.
    static func folder(of address: WebAddress) -> WebAddress? {
        guard address.query == nil else { return nil }
        if address.path.hasSuffix("/") { return address }
        let isFile = address.fileName.contains(".")
        return isFile ? address.resolve(".") : WebAddress(address.description + "/")
    }
}
