import ArgumentParser
import Foundation
import StandInData

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Draws a stand-in for Fashion-MNIST, so that training chapters run without a network.",
        discussion: """
            Writes 60,000 images to train on and 10,000 to test with, in Fashion-MNIST's form and under its names, into data/fashion-mnist/ of the folder. \
            The images are drawn by rule, seeded: ten kinds of garments as outlines. Whoever has the real files puts them there instead; they are never written over.
            """)

    @Argument(help: ArgumentHelp("The folder that the chapters lie in.", valueName: "folder")) var folder = "."
    @Option(help: ArgumentHelp("How many images to train on.", valueName: "N")) var train = 60_000
    @Option(help: ArgumentHelp("How many images to test with.", valueName: "N")) var test = 10_000
    @Option(help: ArgumentHelp("Where the drawing's numbers start.", valueName: "N")) var seed = 0
    @Flag(help: "Draws the images again where they were drawn before.") var again = false

    private static let note = "STAND-IN.txt"

    func validate() throws {
        for (name, count) in [("train", train), ("test", test)] where !(1...1_000_000).contains(count) {
            throw ValidationError("--\(name) takes a number from 1 to 1000000, not \(count).")
        }
        if seed < 0 { throw ValidationError("--seed takes a number from 0 on, not \(seed).") }
    }

    func run() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else { throw Failure.usage("error: there is no folder \(folder)") }
        let place = folder + "/data/fashion-mnist"
        let sets = [(name: "train", count: train, seed: UInt64(seed)), (name: "t10k", count: test, seed: UInt64(seed) &+ 1 << 32)]
        let names = sets.flatMap { ["\($0.name)-images-idx3-ubyte", "\($0.name)-labels-idx1-ubyte"] }
        let note = "\(place)/\(Self.note)"
        let isOurs = FileManager.default.fileExists(atPath: note)
        if let there = names.flatMap({ [$0, $0 + ".gz"] }).first(where: { FileManager.default.fileExists(atPath: "\(place)/\($0)") }), !isOurs || !again {
            guard isOurs else { throw Failure.usage("error: \(place)/\(there) is no stand-in; it stays as it is") }
            Terminal.say("\(place) has its stand-in; --again draws it anew")
            return
        }
        do {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try Files.write(Self.explanation(train: train, test: test, seed: seed), to: note)
            for set in sets {
                guard let files = ImageSet(count: set.count, seed: set.seed).files else { throw Failure.environment("error: the images can't be packed") }
                for (kind, bytes) in [("images-idx3", files.images), ("labels-idx1", files.labels)] {
                    try Data(bytes).write(to: URL(fileURLWithPath: "\(place)/\(set.name)-\(kind)-ubyte.gz"), options: .atomic)
                }
            }
        } catch let error as CocoaError {
            throw Failure.environment("error: \(place) can't be written: \(error.localizedDescription)")
        }
        Terminal.say("\(train) and \(test) images in \(place)")
    }

    private static func explanation(train: Int, test: Int, seed: Int) -> String {
        """
        These files have the form and the names of Fashion-MNIST, and aren't it: \(train) images to train on and \(test) to test with, drawn by
        `galley data --train \(train) --test \(test) --seed \(seed)` from outlines of the ten kinds of garments, each a little different. Numbers that a network
        reaches here say nothing of what it reaches there. To use the real images, put their four files here in place of these, and take this note away.

        """
    }
}
