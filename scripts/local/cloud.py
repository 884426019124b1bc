"""Starts ministack with one of its mistakes put right.

IAM has no actions for SQS's batch operations: sqs:SendMessage allows SendMessageBatch too, and so on.
https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html
ministack 1.5.33 asks for sqs:SendMessageBatch, which nobody can be granted on AWS. Once a newer version asks for
sqs:SendMessage, start it with `python -m ministack` and delete this file.
"""

from ministack.core import iam_actions

SINGLE_ACTION = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
}

extract_iam_action = iam_actions.extract_iam_action


def extract_action_that_exists(*request):
    action = extract_iam_action(*request)
    return SINGLE_ACTION.get(action, action)


iam_actions.extract_iam_action = extract_action_that_exists

if __name__ == "__main__":
    # Imported only now, so that it finds what was put right.
    from ministack.app import main

    main()
