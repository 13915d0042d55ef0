import Markup

/// Keeps what the pages in use hold, up to a bound of memory, and reads the
/// others from the archive again when they are wanted.
///
/// A unit may have hundreds of pages of megabytes each; all of them parsed at
/// once would take gigabytes. Belongs to one task.
final class PageShelf {
    /// About how many bytes stay: some thirty ordinary pages, and with six times
    /// as many a twentieth fewer had to be read again. The page in use stays
    /// whatever it weighs, and no page weighs more than some 200 MB.
    static let capacity = 10 << 20

    private struct Entry {
        /// Whose content it is; as long as that stays, so does the page.
        let page: Page
        let content: PageContent
        let weight: Int
        var lastUse: Int
    }

    private let archive: CaptureArchive
    private let capacity: Int
    private var entries: [WebAddress: Entry] = [:]
    /// What was found in pages that are looked through for one kind of number
    /// after the other, by the number of the answer.
    private var leaks: [Int: [PersonalNumberSearch.Leak]] = [:]
    private var weight = 0
    private var uses = 0
    /// The text of the page read last, which is often wanted right away.
    private var fresh: (address: WebAddress, decoding: DecodedText)?
    /// Whether a page was not the same when it was read again: somebody
    /// changed the archive meanwhile, and nothing read from it can be trusted.
    private(set) var isDisturbed = false

    init(_ archive: CaptureArchive, capacity: Int = PageShelf.capacity) {
        self.archive = archive
        self.capacity = capacity
    }

    /// Keeps the text of a page just read until the next one.
    func hold(_ decoding: DecodedText, at address: WebAddress) {
        fresh = (address, decoding)
    }

    /// The page whose content is here.
    func page(at address: WebAddress) -> Page? { entries[address]?.page }

    private func put(_ content: PageContent, of page: Page) {
        uses += 1
        let weight = content.weight
        remove(page.address)
        makeRoom(for: weight)
        entries[page.address] = Entry(page: page, content: content, weight: weight, lastUse: uses)
        self.weight += weight
    }

    /// What the page holds.
    func content(of page: Page) -> PageContent {
        uses += 1
        if let entry = entries[page.address], entry.page === page {
            entries[page.address]?.lastUse = uses
            return entry.content
        }
        let content = PageContent(read(page), of: page)
        put(content, of: page)
        return content
    }

    /// The personal numbers that a page shows.
    func leaks(of page: Page) -> [PersonalNumberSearch.Leak] {
        let number = archive.number(of: page.address)
        if let known = number.flatMap({ leaks[$0] }) { return known }
        let found = PersonalNumberSearch(page).leaks
        if let number { leaks[number] = found }
        return found
    }

    private func read(_ page: Page) -> HTMLDocument {
        if let fresh, fresh.address == page.address,
            let document = try? HTMLDocument(fresh.decoding, address: page.address)
        {
            return document
        }
        let body = archive.body(of: page.answer)
        guard body.sha256 == page.sha256,
            let document = try? HTMLDocument(
                body.bytes, contentType: page.answer.contentType, address: page.address)
        else {
            isDisturbed = true
            return HTMLDocument(blankAt: page.address)
        }
        return document
    }

    private func makeRoom(for added: Int) {
        while weight + added > capacity,
            let idle = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            remove(idle.key)
        }
    }

    private func remove(_ address: WebAddress) {
        guard let entry = entries.removeValue(forKey: address) else { return }
        weight -= entry.weight
    }
}
