/// How the list of a column is to be read where the page alone does not show it.
///
/// Selectors are XPath 1.0 or CSS, see `Markup.Selector`; texts here, checked where a round is
/// read.
public struct ColumnProfile: Sendable, Hashable {
    /// The address a script asks for the entries of a list.
    public struct Interface: Sendable, Hashable {
        /// What the answer is.
        public enum Format: String, Sendable, Hashable, CaseIterable {
            /// A page or a part of one.
            case html
            /// JSON; ``ColumnProfile/rows`` and the rest are paths of names joined by dots, unless
            /// ``fragment`` says where HTML stands in it.
            case json
        }

        /// The address with `{page}` where the number of the page belongs; absolute in a unit.
        public let address: String
        /// What the answer is.
        public let format: Format
        /// The path, in a JSON answer, of the HTML that holds the rows.
        public let fragment: String?
        /// The number of the first page.
        public let firstPage: Int
        /// The most pages asked for, 1 when the address has no `{page}`.
        public let mostPages: Int

        /// An interface.
        public init(
            address: String, format: Format, fragment: String?, firstPage: Int, mostPages: Int
        ) {
            self.address = address
            self.format = format
            self.fragment = fragment
            self.firstPage = firstPage
            self.mostPages = mostPages
        }

        /// Where the number of the page belongs in an address.
        public static let pageMark = "{page}"

        /// The addresses of its pages, in order.
        public var addresses: [String] {
            (0..<mostPages).map { page in
                address.replacing(Self.pageMark, with: String(firstPage + page))
            }
        }

        /// The same interface of another address.
        public func at(_ address: String) -> Interface {
            Interface(
                address: address, format: format, fragment: fragment, firstPage: firstPage,
                mostPages: address.contains(Self.pageMark) ? mostPages : 1)
        }
    }

    /// What the round file calls it.
    public let name: String
    /// The rows of the list.
    public let rows: String
    /// The title in a row; `nil` for the longest link, whole.
    public let title: String?
    /// What holds the address in a row: a link, an attribute or a JSON name; `nil` for the link
    /// that gives the title.
    public let link: String?
    /// The day in a row; `nil` to look for one.
    public let date: String?
    /// The link to the next page of the list.
    public let next: String?
    /// The address a script asks for the rows; `nil` when they stand on the column's page.
    public let interface: Interface?

    /// A profile.
    public init(
        name: String, rows: String, title: String?, link: String?, date: String?, next: String?,
        interface: Interface?
    ) {
        self.name = name
        self.rows = rows
        self.title = title
        self.link = link
        self.date = date
        self.next = next
        self.interface = interface
    }

    /// The same profile with its interface at another address.
    public func at(_ address: String) -> ColumnProfile {
        ColumnProfile(
            name: name, rows: rows, title: title, link: link, date: date, next: next,
            interface: interface?.at(address))
    }

    /// Whether selectors apply, rather than paths of JSON names.
    public var readsMarkup: Bool {
        guard let interface else { return true }
        return interface.format == .html || interface.fragment != nil
    }
}
