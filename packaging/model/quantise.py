"""Turn an fp32 sentence encoder in ONNX into an int8 one whose vectors don't depend on the batch.

The usual dynamic quantisation takes one scale for a whole batch of activations, so a sentence's
vector changes with the sentences beside it (cosine down to 0.96, measured). Here every token row
gets its own scale, which makes a vector a function of its sentence alone: it can be cached, and
swapping the documents changes nothing.

Two known ideas keep the loss small:
- outlier channels are moved from the activations into the weights before both are rounded
  (Xiao et al., SmoothQuant, 2023), with channel ranges measured on calibration sentences;
- what comes out of GELU is never below -0.17, so it is shifted to use all eight bits.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

Floats = npt.NDArray[np.float32]
TokenIds = npt.NDArray[np.int64]

WEIGHT_LEVELS = 127
OUTLIER_SHARE = 0.7  # how much of an outlier goes into the weights: .995-.996 at .7-.8, .993 at .5
GELU_FLOOR = 0.17  # GELU's minimum is -0.16997
VOCABULARY = 10_000  # a table with more rows than this is the word embedding


def channel_ranges(model: onnx.ModelProto, batches: list[TokenIds]) -> dict[str, Floats]:
    """The largest magnitude of each channel, for every tensor that meets a constant matrix.

    Args:
        model: the fp32 encoder.
        batches: calibration sentences as token ids, shape (1, tokens) each.
    """
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    weights = {tensor.name for tensor in probe.graph.initializer}
    names = list(
        dict.fromkeys(
            node.input[0]
            for node in probe.graph.node
            if node.op_type == "MatMul" and node.input[1] in weights
        )
    )
    for name in names:
        probe.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(
        probe.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    ranges: dict[str, Floats] = {}
    for ids in batches:
        values = session.run(names, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        for name, value in zip(names, values, strict=True):
            largest = np.abs(value).reshape(-1, value.shape[-1]).max(axis=0)
            ranges[name] = np.maximum(ranges.get(name, np.zeros_like(largest)), largest)
    return ranges


def quantise(model: onnx.ModelProto, ranges: dict[str, Floats]) -> onnx.ModelProto:
    """The same encoder with int8 matrices and an int8 word table."""
    result = onnx.ModelProto()
    result.CopyFrom(model)
    _Rewriter(result, ranges).run()
    result.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.checker.check_model(result)
    return result


@dataclass
class _Rewriter:
    model: onnx.ModelProto
    ranges: dict[str, Floats]
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    quantised: dict[str, str] = field(default_factory=dict)
    weights: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def run(self) -> None:
        graph = self.model.graph
        self.weights = {tensor.name: tensor for tensor in graph.initializer}
        original = {
            name: numpy_helper.to_array(tensor).copy() for name, tensor in self.weights.items()
        }
        users: dict[str, list[onnx.NodeProto]] = {}
        for node in graph.node:
            for name in node.input:
                users.setdefault(name, []).append(node)
        self._constant("signed/scale", np.array(1 / 127, np.float32))
        self._constant("signed/zero", np.array(128, np.uint8))
        self._constant("shifted/scale", np.array(1 / 255, np.float32))
        self._constant("shifted/zero", np.array(0, np.uint8))
        self._constant("gelu_floor", np.array(GELU_FLOOR, np.float32))
        swallowed: set[str] = set()
        for node in graph.node:
            if node.output[0] in swallowed:
                continue
            if node.op_type == "MatMul" and node.input[1] in original:
                (bias_node,) = users[node.output[0]]
                swallowed.add(bias_node.output[0])
                siblings = [
                    original[user.input[1]]
                    for user in users[node.input[0]]
                    if user.op_type == "MatMul" and user.input[1] in original
                ]
                self._matmul(node, bias_node, original, siblings)
            elif node.op_type == "Gather" and _is_word_table(original.get(node.input[0])):
                self._word_table(node, original[node.input[0]])
            else:
                self.nodes.append(node)
        del graph.node[:]
        graph.node.extend(self.nodes)
        used = {name for node in graph.node for name in node.input}
        kept = [tensor for tensor in graph.initializer if tensor.name in used]
        del graph.initializer[:]
        graph.initializer.extend(kept)

    def _matmul(
        self,
        node: onnx.NodeProto,
        bias_node: onnx.NodeProto,
        original: dict[str, Floats],
        siblings: list[Floats],
    ) -> None:
        source, weight = node.input
        matrix = original[weight]
        bias = original[next(name for name in bias_node.input if name != node.output[0])]
        after_gelu = matrix.shape[0] > matrix.shape[1]  # only the second feed-forward layer narrows
        mode = "shifted" if after_gelu else "signed"
        factor = np.ones(len(matrix), np.float32)
        if not after_gelu:
            factor = _smoothing(self.ranges[source], siblings)
        if source not in self.quantised:
            self._quantise_rows(source, factor, mode)
        prefix = self.quantised[source]
        matrix = matrix * factor[:, None]
        scale = np.abs(matrix).max(axis=0) / WEIGHT_LEVELS
        levels = np.rint(matrix / scale).astype(np.int8)
        if after_gelu:  # what the shift adds to every output is taken off the bias
            bias = bias - GELU_FLOOR * (levels * scale).sum(axis=0)
        self.weights[weight].CopyFrom(numpy_helper.from_array(levels, weight))
        inputs = [
            f"{prefix}/levels",
            weight,
            f"{mode}/scale",
            self._constant(f"{weight}/scale", scale.astype(np.float32)),
            f"{mode}/zero",
            self._constant(f"{weight}/zero", np.zeros(len(scale), np.int8)),
        ]
        out = node.output[0]
        self._add("MatMulIntegerToFloat", inputs, f"{out}/unscaled", domain="com.microsoft")
        self._add("Mul", [f"{out}/unscaled", f"{prefix}/largest"], f"{out}/scaled")
        offset = self._constant(f"{weight}/bias", bias.astype(np.float32))
        self._add("Add", [f"{out}/scaled", offset], bias_node.output[0])

    def _quantise_rows(self, source: str, factor: Floats, mode: str) -> None:
        prefix = self.quantised[source] = f"quantised/{source.strip('/')}"
        if mode == "shifted":
            self._add("Add", [source, "gelu_floor"], f"{prefix}/even")
            self._add("ReduceMax", [f"{prefix}/even"], f"{prefix}/largest", axes=[-1], keepdims=1)
        else:
            inverse = self._constant(f"{prefix}/inverse", (1 / factor).astype(np.float32))
            self._add("Mul", [source, inverse], f"{prefix}/even")
            self._add("Abs", [f"{prefix}/even"], f"{prefix}/size")
            self._add("ReduceMax", [f"{prefix}/size"], f"{prefix}/largest", axes=[-1], keepdims=1)
        self._add("Div", [f"{prefix}/even", f"{prefix}/largest"], f"{prefix}/unit")
        levels = [f"{prefix}/unit", f"{mode}/scale", f"{mode}/zero"]
        self._add("QuantizeLinear", levels, f"{prefix}/levels")

    def _word_table(self, node: onnx.NodeProto, table: Floats) -> None:
        scale = np.abs(table).max(axis=1, keepdims=True) / WEIGHT_LEVELS
        levels = np.rint(table / scale).astype(np.int8)
        name, ids = node.input
        self.weights[name].CopyFrom(numpy_helper.from_array(levels, name))
        out = node.output[0]
        scales = self._constant(f"{name}/scale", scale.astype(np.float32))
        self._add("Gather", [name, ids], f"{out}/levels")
        self._add("Cast", [f"{out}/levels"], f"{out}/float", to=TensorProto.FLOAT)
        self._add("Gather", [scales, ids], f"{out}/scale")
        self._add("Mul", [f"{out}/float", f"{out}/scale"], out)

    def _constant(self, name: str, value: npt.NDArray[np.generic]) -> str:
        if name not in self.weights:
            self.model.graph.initializer.append(numpy_helper.from_array(value, name))
            self.weights[name] = self.model.graph.initializer[-1]
        return name

    def _add(self, op: str, inputs: list[str], output: str, **attributes: object) -> None:
        self.nodes.append(helper.make_node(op, inputs, [output], **attributes))


def _is_word_table(array: Floats | None) -> bool:
    return array is not None and array.ndim == 2 and len(array) > VOCABULARY


def _smoothing(activations: Floats, matrices: list[Floats]) -> Floats:
    """A factor for each channel that evens out activations at the cost of the weights."""
    weights = np.max([np.abs(matrix).max(axis=1) for matrix in matrices], axis=0)
    factor = activations**OUTLIER_SHARE / weights ** (1 - OUTLIER_SHARE)
    even: Floats = (factor / np.exp(np.log(factor).mean())).astype(np.float32)
    return even
