import Model

extension Sequence {
    /// The elements from the greatest to the smallest `amount`; equal ones keep their order.
    func stablySorted(by amount: (Element) -> Points) -> [Element] {
        var keyed: [(offset: Int, amount: Points, element: Element)] = []
        for (offset, element) in enumerated() { keyed.append((offset, amount(element), element)) }
        keyed.sort { $0.amount == $1.amount ? $0.offset < $1.offset : $0.amount > $1.amount }
        return keyed.map(\.element)
    }
}
