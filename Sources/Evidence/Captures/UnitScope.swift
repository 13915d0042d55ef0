import Markup
import Model

/// Which addresses belong to a unit: everything under its home, and the
/// columns the round names for it.
struct UnitScope {
    private let home: WebAddress?
    private let folder: String
    /// The columns the round names.
    let columns: Set<WebAddress>

    init(_ unit: Unit) {
        home = WebAddress(unit.home)
        folder = home.map(Self.folder) ?? "/"
        columns = Set(unit.columns.values.compactMap { WebAddress($0) })
    }

    /// Whether an address belongs to the unit. `http` and `https` on their
    /// default ports are one place, because sites move from one to the other.
    func contains(_ address: WebAddress) -> Bool {
        if columns.contains(address) { return true }
        guard let home, address.isFetchable, home.host == address.host, home.port == address.port
        else { return false }
        return address.path.hasPrefix(folder) || address.path + "/" == folder
    }

    /// How the addresses of the unit begin that are not columns; others may
    /// begin so too.
    var beginnings: [String] {
        guard let home else { return [] }
        let port = home.port.map { ":\($0)" } ?? ""
        return ["http", "https"].map { "\($0)://\(home.host)\(port)\(folder.dropLast())" }
    }

    /// A home such as `/xz/qinghe/index.html` stands for its folder.
    private static func folder(_ home: WebAddress) -> String {
        if home.path.hasSuffix("/") { return home.path }
        guard !home.fileExtension.isEmpty, let slash = home.path.lastIndex(of: "/") else {
            return home.path + "/"
        }
        return String(home.path[...slash])
    }
}
