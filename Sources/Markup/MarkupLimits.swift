/// How much of a hostile document is read before it is refused.
public struct MarkupLimits: Sendable, Hashable {
    /// Largest input in bytes.
    public var bytes: Int
    /// Deepest nesting of elements. At most 240: libxml2 itself gives up at 256.
    public var depth: Int
    /// Most elements, attributes and texts together.
    public var nodes: Int
    /// Most attributes of one element. libxml2 compares them pairwise, so the time for one tag
    /// grows with the square of this.
    public var attributes: Int
    /// Most steps one XPath expression may take: nodes visited, comparisons made, and pieces of 32
    /// bytes of text read. Ten million take up to about a second.
    public var steps: Int

    /// Bounds; values below 1 count as 1.
    public init(
        bytes: Int, depth: Int, nodes: Int, attributes: Int = 1_000, steps: Int = 10_000_000
    ) {
        self.bytes = max(bytes, 1)
        self.depth = min(max(depth, 1), 240)
        self.nodes = max(nodes, 1)
        self.attributes = min(max(attributes, 1), 10_000)
        self.steps = max(steps, 1)
    }

    /// For submissions, decision models and result files: 32 MB, 128 levels, 2,000,000 nodes.
    public static let document = MarkupLimits(
        bytes: 32 << 20, depth: 128, nodes: 2_000_000)

    /// For a web page: 8 MB, 240 levels, 200,000 elements.
    public static let page = MarkupLimits(bytes: 8 << 20, depth: 240, nodes: 200_000)
}
