public import Markup
public import Model

/// The lists of a round that are called from an interface, page by page.
public struct InterfaceLists: Sendable {
    private struct Entry: Sendable {
        let profile: ColumnProfile
        let next: WebAddress?
    }

    /// By the address of each page of each list.
    private var entries: [WebAddress: Entry] = [:]

    /// The lists of these units.
    public init(_ units: [Unit]) {
        for unit in units {
            for profile in unit.profiles.values {
                let pages = profile.interface?.addresses.compactMap { WebAddress($0) } ?? []
                for (place, page) in pages.enumerated() {
                    entries[page] = Entry(
                        profile: profile, next: place + 1 < pages.count ? pages[place + 1] : nil)
                }
            }
        }
    }

    /// Whether there are none.
    public var isEmpty: Bool { entries.isEmpty }

    /// What a page of a list leads to: its entries and, while there are any, the next page.
    public func addresses(
        in body: [UInt8], contentType: String?, at address: WebAddress
    ) -> [WebAddress] {
        guard let entry = entries[address], let reader = ProfileReader(entry.profile),
            let answer = reader.read(body, contentType: contentType, at: address),
            !answer.rows.isEmpty
        else { return [] }
        return answer.rows.compactMap(\.address) + (entry.next.map { [$0] } ?? [])
    }
}
