internal import Markup
internal import WARC

/// Every address the frontier must not forget, by number, with what is known
/// of it.
struct KnownAddresses {
    private var table = WebAddressTable()
    private var nodes: [FrontierNode] = []
    /// The scopes of an address beyond its first.
    private var furtherOwners: [Int32: [FrontierNode.Owner]] = [:]
    /// Addresses by their canonical form, where that is another.
    private var spellings: [WebAddress: Int32] = [:]
    private let bound: Int

    /// - Parameter bound: the most addresses to remember.
    init(bound: Int) {
        self.bound = bound
    }

    /// The number of an address, whichever way it was written when it was found
    /// first; `nil` for one that is not known.
    func number(of address: WebAddress) -> Int32? {
        if let number = exactNumber(of: address) { return number }
        let canonical = address.canonical
        if let number = spellings.isEmpty ? nil : spellings[canonical] { return number }
        return canonical == address ? nil : exactNumber(of: canonical)
    }

    /// The number of an address as it is written.
    func exactNumber(of address: WebAddress) -> Int32? {
        table.number(of: address).map { Int32($0) }
    }

    /// Takes an address that lies within `scopes`, unless it is known as it is
    /// written; gives its number, or `nil` for one that lies in none, or when
    /// there is no room.
    mutating func enter(
        _ address: WebAddress, _ role: CaptureRole, _ scopes: [Int]
    ) -> Int32? {
        if let number = exactNumber(of: address) { return number }
        guard let first = scopes.first, address.isFetchable, nodes.count < bound else { return nil }
        let number = Int32(table.insert(address))
        let canonical = address.canonical
        if canonical != address, spellings[canonical] == nil { spellings[canonical] = number }
        nodes.append(
            FrontierNode(owner: FrontierNode.Owner(scope: Int32(first), state: []), role: role))
        if scopes.count > 1 {
            furtherOwners[number] = scopes.dropFirst().map {
                FrontierNode.Owner(scope: Int32($0), state: [])
            }
        }
        return number
    }

    func address(_ number: Int32) -> WebAddress { table[Int(number)] }

    subscript(number: Int32) -> FrontierNode {
        get { nodes[Int(number)] }
        set { nodes[Int(number)] = newValue }
    }

    /// The scopes an address lies within, in the order of the plan.
    func owners(of number: Int32) -> [FrontierNode.Owner] {
        let further = furtherOwners.isEmpty ? nil : furtherOwners[number]
        return [nodes[Int(number)].owner] + (further ?? [])
    }

    /// Whether some scope has reached an address.
    func isReached(_ number: Int32) -> Bool {
        owners(of: number).contains { $0.state.contains(.reached) }
    }

    /// How a scope stands to an address; `nil` when that is not within it.
    func state(_ number: Int32, _ scope: Int32) -> FrontierNode.State? {
        let owner = nodes[Int(number)].owner
        if owner.scope == scope { return owner.state }
        guard !furtherOwners.isEmpty else { return nil }
        return furtherOwners[number]?.first { $0.scope == scope }?.state
    }

    mutating func note(_ state: FrontierNode.State, of number: Int32, _ scope: Int32) {
        if nodes[Int(number)].owner.scope == scope {
            nodes[Int(number)].owner.state.insert(state)
        } else if let place = furtherOwners[number]?.firstIndex(where: { $0.scope == scope }) {
            furtherOwners[number]?[place].state.insert(state)
        }
    }
}
