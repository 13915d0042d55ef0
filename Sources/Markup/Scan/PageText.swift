/// The text of a page as a person reads it, its lines apart: what stands in different paragraphs,
/// cells or items never runs together, what is only set in bold or red does.
public struct PageText: Sendable, Hashable {
    /// UTF-8, its references resolved; a line feed stands where a block begins or ends.
    public private(set) var bytes: [UInt8] = []
    /// How many of the line feeds are borders of blocks, and not in the page itself.
    public private(set) var borders = 0

    /// Takes a piece of the page between two tags.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        HTMLReferences.append(UnsafeBufferPointer(rebasing: source[range]), to: &bytes)
    }

    /// Passes the start or the end of an element.
    mutating func pass(_ tag: HTMLTag) {
        guard !tag.isInline, let last = bytes.last, last != 0x0A else { return }
        bytes.append(0x0A)
        borders += 1
    }

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }
}
