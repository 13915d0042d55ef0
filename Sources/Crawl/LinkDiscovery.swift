public import Markup

/// Finds addresses in answers that show none as links, such as the JSON a script-built list calls.
///
/// Called beside the network's thread, for each page and whatever answers in its place; it must give
/// the same for the same answer, so that an interrupted crawl finds the same again.
public struct LinkDiscovery: Sendable {
    private let find: @Sendable (WebAddress, [UInt8], String?) -> [WebAddress]

    /// A discovery by `find`, which is given an address, the decoded body of its answer and its
    /// `Content-Type`.
    public init(_ find: @escaping @Sendable (WebAddress, [UInt8], String?) -> [WebAddress]) {
        self.find = find
    }

    /// What an answer leads to, besides its links.
    func addresses(in body: [UInt8], _ contentType: String?, at address: WebAddress) -> [WebAddress]
    {
        find(address, body, contentType).filter(\.isFetchable)
    }
}
