import Model
import Testing

@Suite("The basis of a score")
struct BasisTests {
    private func leaf(_ name: String, _ text: String = "x") -> Basis.Leaf {
        Basis.Leaf(name: name, of: text.utf8)
    }

    /// Worked out with `sha256sum` by the rules of Docs/verification.md.
    @Test("has the root that the written rules give")
    func rules() {
        #expect(
            Basis([]).root == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            leaf("a").digest == "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")
        #expect(
            Basis([leaf("a")]).root
                == "f9802b445aca7271df554dff5c8c08f3e8d0ec6532293eb673106b7a83cc0df0")
        #expect(
            Basis([leaf("b"), leaf("a"), leaf("c")]).root
                == "1eed9c1603e2430fa9817c4ae395c4ad38c670b5409dbffe5e382717ca858513")
    }

    @Test("does not depend on the order in which inputs are given")
    func order() {
        let leaves = (0..<9).map { leaf("captures/\($0)", "\($0)") }
        let root = Basis(leaves).root
        #expect(Basis(leaves.reversed()).root == root)
        #expect(Basis(leaves.shuffled()).root == root)
        #expect(Basis(leaves).leaves.map(\.name) == leaves.map(\.name))
    }

    @Test(
        "has another root for every input that is changed, missing, renamed or added",
        arguments: 1...9)
    func changes(count: Int) {
        let leaves = (0..<count).map { leaf("captures/\($0)", "\($0)") }
        let basis = Basis(leaves)
        for index in leaves.indices {
            var changed = leaves
            changed[index] = leaf(leaves[index].name, "other")
            var missing = leaves
            missing.remove(at: index)
            var renamed = leaves
            renamed[index] = leaf("pack/\(index)", "\(index)")
            let others = [changed, missing, renamed, leaves + [leaves[index]]].map { Basis($0) }
            #expect(Set([basis.root] + others.map(\.root)).count == 5)
            #expect(
                basis.differences(to: others[0])
                    == [BasisDifference(name: "captures/\(index)", kind: .changed)])
            #expect(
                basis.differences(to: others[1])
                    == [BasisDifference(name: "captures/\(index)", kind: .missing)])
            #expect(
                basis.differences(to: others[2]) == [
                    BasisDifference(name: "captures/\(index)", kind: .missing),
                    BasisDifference(name: "pack/\(index)", kind: .added),
                ])
        }
        #expect(basis.differences(to: basis) == [])
    }

    @Test("keeps a leaf and an inner node apart")
    func domains() {
        // Were both hashed alike, one leaf could stand for two others.
        let two = Basis([leaf("a"), leaf("b")])
        let forged = Basis([Basis.Leaf(name: two.root, digest: "")])
        #expect(two.root != forged.root)
        // The border between name and digest cannot be moved.
        #expect(
            Basis([Basis.Leaf(name: "ab", digest: "c")]).root
                != Basis([Basis.Leaf(name: "a", digest: "bc")]).root)
    }
}
